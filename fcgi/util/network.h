/* network.h - where somebody asks from, as limits count it: whoever has one IPv6 address has the 64 bits below it too. */
#ifndef RECERT_NETWORK_H
#define RECERT_NETWORK_H

#include "util/pool.h"

/* "2001:db8:0:1::/64" of an IPv6 address; an IPv4 address, also one that is written as IPv6, is counted as it is, in one
 * spelling; anything else as it stands. nginx counts the same way (nginx/upstream.conf.in). */
const char *network_of(struct pool *pool, const char *address);

#endif
