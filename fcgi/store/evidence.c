/* evidence.c - counted references: every row that names an image holds one use of it. */
#include "store/evidence.h"

#include "util/err.h"

static const char sql_keep[] =
        "INSERT INTO evidence (sha256, media_type, bytes, width, height, uses, made, image, thumbnail)"
        " VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?) ON DUPLICATE KEY UPDATE uses = uses + 1";
static const char sql_release[] = "UPDATE evidence SET uses = uses - 1 WHERE sha256 = ? AND uses > 0";
static const char sql_image[] = "SELECT media_type, image FROM evidence WHERE sha256 = ?";
static const char sql_drop[] = "DELETE FROM evidence WHERE sha256 = ? AND uses = 0";
#define SQL_READ(column, table, id) \
        "SELECT e.media_type, " column " FROM " table " AS u JOIN evidence AS e ON e.sha256 = u.sha256" \
        " WHERE u.candidate_id = ? AND u." id " = ? AND u.place = ?"
static const char sql_of_activity[] = SQL_READ("e.image", "activity_evidence", "activity_id");
static const char sql_of_draft[] = SQL_READ("e.image", "draft_evidence", "draft_id");
static const char sql_thumbnail_of_activity[] = SQL_READ("e.thumbnail", "activity_evidence", "activity_id");
static const char sql_thumbnail_of_draft[] = SQL_READ("e.thumbnail", "draft_evidence", "draft_id");

int evidence_keep(struct db *db, const struct image *image, int64_t now)
{
        return db_exec(db, sql_keep,
                       DB_IN(db_in_bytes(image->sha256, 32), db_in_text(image->media_type),
                             db_in_int((int64_t)image->size), db_in_int(image->width), db_in_int(image->height),
                             db_in_instant(now), db_in_bytes(image->bytes, image->size),
                             db_in_bytes(image->thumb, image->thumb_size)));
}

int evidence_release(struct db *db, const unsigned char sha256[32])
{
        int rc = db_exec(db, sql_release, DB_IN(db_in_bytes(sha256, 32)));

        return rc < 0 ? rc : db_exec(db, sql_drop, DB_IN(db_in_bytes(sha256, 32)));
}

int evidence_read(struct evidence_bytes *out, struct db *db, struct pool *pool, enum evidence_of of,
                  uint32_t candidate, uint32_t id, int place, bool thumbnail)
{
        static const char *const statements[2][2] = {
                {sql_of_activity, sql_thumbnail_of_activity}, {sql_of_draft, sql_thumbnail_of_draft},
        };
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, statements[of][thumbnail],
                                     DB_IN(db_in_int(candidate), db_in_int(id), db_in_int(place)));

        if (rc < 0)
                return rc;
        if (!rows.count || db_is_null(&rows, 0, 1))
                return ERR_NOT_FOUND;
        out->media_type = thumbnail ? "image/jpeg" : db_text(&rows, 0, 0);
        out->bytes = db_bytes(&rows, 0, 1, &out->size);
        return 0;
}

int evidence_image(struct evidence_bytes *out, struct db *db, struct pool *pool, const unsigned char sha256[32])
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_image, DB_IN(db_in_bytes(sha256, 32)));

        if (rc < 0)
                return rc;
        if (!rows.count)
                return ERR_NOT_FOUND;
        out->media_type = db_text(&rows, 0, 0);
        out->bytes = db_bytes(&rows, 0, 1, &out->size);
        return 0;
}
