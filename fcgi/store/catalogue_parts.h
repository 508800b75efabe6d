/* catalogue_parts.h - what the two halves of the catalogue, reading and saving, share. */
#ifndef RECERT_CATALOGUE_PARTS_H
#define RECERT_CATALOGUE_PARTS_H

#include "store/catalogue.h"

/* Whose a wording is: the column of its reference, in the order in which wording has them. */
enum wording_owner {
        OWNER_TYPE = 1, OWNER_GROUP, OWNER_OPTION, OWNER_CERTIFICATION, OWNER_DESIGNATION, OWNER_ANNOUNCEMENT
};

/* The words of the enumerations, in their order, as in the tables. */
extern const char *const renew_from_words[], *const since_words[], *const credit_words[];

/* catalogue_load() as a part of a transaction. */
int catalogue_load_inside(struct programme **out, uint64_t *revision, struct db *db, struct pool *pool);

#endif
