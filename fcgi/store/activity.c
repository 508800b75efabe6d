/* activity.c - one statement for all that the page of an activity shows beside the record. */
#include "store/activity.h"

#include <string.h>

#include "util/err.h"

/* Rows of three kinds: 1 the notes, 2 an image each, 3 a change each. */
static const char sql_more[] =
        "SELECT 1 AS kind, 0 AS place, t.notes AS text, NULL AS sha256, NULL AS media_type, NULL AS bytes, NULL AS width,"
        " NULL AS height, NULL AS at FROM activity_text AS t WHERE t.candidate_id = ? AND t.activity_id = ?"
        " UNION ALL SELECT 2, u.place, NULL, u.sha256, e.media_type, e.bytes, e.width, e.height, NULL"
        " FROM activity_evidence AS u JOIN evidence AS e ON e.sha256 = u.sha256"
        " WHERE u.candidate_id = ? AND u.activity_id = ?"
        " UNION ALL SELECT 3, v.place, NULL, NULL, NULL, NULL, NULL, NULL, a.at"
        " FROM changed_value AS v JOIN audit AS a ON a.audit_id = v.audit_id"
        " WHERE v.candidate_id = ? AND v.field = ? ORDER BY kind, at, place";
static const char sql_places[] = "SELECT place FROM activity_evidence WHERE candidate_id = ? AND activity_id = ?";
static const char sql_add_image[] =
        "INSERT INTO activity_evidence (candidate_id, activity_id, place, sha256, sent_sha256, captured)"
        " VALUES (?, ?, ?, ?, ?, ?)";

const char *activity_amended_field(struct pool *pool, uint32_t id)
{
        return pool_format(pool, "activity %u amended", id);
}

static void read_image(struct evidence_row *out, const struct db_rows *rows, size_t i)
{
        size_t      size;
        const void *hash = db_bytes(rows, i, 3, &size);

        out->place = (int)db_int(rows, i, 1);
        memcpy(out->sha256, hash, size < 32 ? size : 32);
        out->media_type = db_text(rows, i, 4);
        out->bytes = (uint32_t)db_int(rows, i, 5);
        out->width = (uint32_t)db_int(rows, i, 6);
        out->height = (uint32_t)db_int(rows, i, 7);
}

int activity_more(struct activity_more *out, struct db *db, struct pool *pool, uint32_t candidate, uint32_t id)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_more,
                                     DB_IN(db_in_int(candidate), db_in_int(id), db_in_int(candidate), db_in_int(id),
                                           db_in_int(candidate), db_in_text(activity_amended_field(pool, id))));

        if (rc < 0)
                return rc;
        *out = (struct activity_more){.images = POOL_ARRAY(pool, rows.count, struct evidence_row),
                                      .amended = POOL_ARRAY(pool, rows.count, int64_t)};
        for (size_t i = 0; i < rows.count; i++)
                switch (db_int(&rows, i, 0)) {
                case 1:
                        out->notes = db_text(&rows, i, 2);
                        break;
                case 2:
                        read_image(&out->images[out->images_count++], &rows, i);
                        break;
                default:
                        out->amended[out->amended_count++] = db_instant(&rows, i, 8);
                }
        return 0;
}

int activity_add_image(int *place, struct db *db, struct pool *pool, uint32_t candidate, uint32_t id,
                       const struct image *image, int64_t now)
{
        bool           taken[EVIDENCE_MOST + 1] = {false};
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_places, DB_IN(db_in_int(candidate), db_in_int(id)));

        *place = 0;
        for (size_t i = 0; rc == 0 && i < rows.count; i++)
                if (db_int(&rows, i, 0) <= EVIDENCE_MOST)
                        taken[db_int(&rows, i, 0)] = true;
        for (int free = EVIDENCE_MOST; free; free--)
                if (!taken[free])
                        *place = free;
        if (rc < 0 || !*place || (rc = evidence_keep(db, image, now)) < 0)
                return rc;
        return db_exec(db, sql_add_image,
                       DB_IN(db_in_int(candidate), db_in_int(id), db_in_int(*place), db_in_bytes(image->sha256, 32),
                             db_in_bytes(image->sent, 32), db_in_date(image->captured)));
}
