/* network.c - the network of an address. */
#include "util/network.h"

#include <arpa/inet.h>
#include <string.h>

const char *network_of(struct pool *pool, const char *address)
{
        struct in6_addr six;
        char            text[INET6_ADDRSTRLEN];

        if (inet_pton(AF_INET6, address, &six) != 1)
                return address;
        if (IN6_IS_ADDR_V4MAPPED(&six))
                return pool_text(pool, inet_ntop(AF_INET, six.s6_addr + 12, text, sizeof text));
        memset(six.s6_addr + 8, 0, 8);
        return pool_format(pool, "%s/64", inet_ntop(AF_INET6, &six, text, sizeof text));
}
