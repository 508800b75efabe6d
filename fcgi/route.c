/* route.c - which handler answers a path, and what must hold before it is called. */
#include "route.h"

#include <string.h>
#include "handler/activities.h"
#include "handler/catalog.h"
#include "handler/credential.h"
#include "handler/credentials.h"
#include "handler/help.h"
#include "handler/progress.h"
#include "http/form.h"
#include "util/err.h"

/* In the order of pages-and-feeds. Guards are columns: role, what is loaded, flags, the fields that a form
 * (or a query) may have. */
const struct route routes[] = {
        {METHOD_GET, "/catalog", ROLE_NONE, LOAD_SESSION, ROUTE_CACHED, catalog_get, NULL},
        {METHOD_GET, "/help", ROLE_NONE, LOAD_SESSION, ROUTE_CACHED, help_get, NULL},
        {METHOD_GET, "/credentials", ROLE_CANDIDATE, LOAD_RECORD, ROUTE_CACHED, credentials_get, NULL},
        {METHOD_GET, "/credentials/progress", ROLE_CANDIDATE, LOAD_RECORD, ROUTE_CACHED, progress_get, NULL},
        {METHOD_GET, "/credentials/progress/{certification}", ROLE_CANDIDATE, LOAD_RECORD, ROUTE_CACHED,
         credential_get, NULL},
        {METHOD_GET, "/credentials/progress/{certification}/history", ROLE_CANDIDATE, LOAD_RECORD, ROUTE_CACHED,
         history_get, NULL},
        {METHOD_GET, "/exams/activities", ROLE_CANDIDATE, LOAD_RECORD, ROUTE_CACHED, activities_get,
         activities_fields},
};
const size_t routes_count = sizeof routes / sizeof *routes;

/* One segment each of path and pattern; {…} takes any that is not empty. */
static bool matches(const char *capture[2], const char *pattern, const char *path, struct pool *pool)
{
        size_t captures = 0;

        while (*pattern && *path) {
                if (*pattern != '{') {
                        if (*pattern++ != *path++)
                                return false;
                        continue;
                }
                size_t size = strcspn(path, "/");

                if (!size)
                        return false;
                capture[captures++] = pool_text_n(pool, path, size);
                path += size;
                pattern += strcspn(pattern, "}") + 1;
        }
        return !*pattern && !*path;
}

/* The row of that method, and among methods those that the path has. */
static const struct route *row_of(const char *capture[2], unsigned *methods, const char *path, enum method method,
                                  bool twin, struct pool *pool)
{
        const struct route *found = NULL;

        for (size_t i = 0; i < routes_count; i++) {
                const char *captured[2] = {NULL, NULL};

                if (twin && (routes[i].method != METHOD_GET || (routes[i].flags & ROUTE_NO_TWIN)))
                        continue;
                if (!matches(captured, routes[i].path, path, pool))
                        continue;
                *methods |= 1u << routes[i].method;
                if (routes[i].method != (method == METHOD_HEAD ? METHOD_GET : method))
                        continue;
                memcpy(capture, captured, sizeof captured);
                found = &routes[i];
        }
        return found;
}

/* The path of the page whose twin this is; NULL: it does not end in .xml. */
static const char *page_of_twin(const char *path, struct pool *pool)
{
        size_t size = strlen(path);

        if (size < 6 || strcmp(path + size - 4, ".xml") || path[size - 5] == '/')
                return NULL;
        return !strcmp(path, "/index.xml") ? "/" : pool_text_n(pool, path, size - 4);
}

int route_find(const struct route **out, const char *capture[2], bool *twin, const char **allow, const char *path,
               enum method method, struct pool *pool)
{
        static const char *const words[] = {"", "GET, HEAD", "POST", "GET, HEAD, POST"};
        const char              *page;
        unsigned                 methods = 0;

        *twin = false;
        *out = row_of(capture, &methods, path, method, false, pool);
        if (!methods && (page = page_of_twin(path, pool))) {
                *twin = true;
                *out = row_of(capture, &methods, page, method, true, pool);
        }
        *allow = words[(methods & 1u << METHOD_GET ? 1 : 0) + (methods & 1u << METHOD_POST ? 2 : 0)];
        if (*out)
                return 0;
        return methods ? ERR_REFUSED : ERR_NOT_FOUND;
}
