/* print_routes.c - the table of routes for tests: a line each, "GET /exams/activities own". */
#include <stdio.h>
#include "route.h"

int main(void)
{
        for (size_t i = 0; i < routes_count; i++)
                printf("%s %s %s\n", routes[i].method == METHOD_POST ? "POST" : "GET", routes[i].path,
                       role_action_word(routes[i].action));
        return fflush(stdout) == EOF;
}
