/* draft.c - drafts. */
#include "store/draft.h"

#include <string.h>

#include "util/err.h"

static const char sql_list[] =
        "SELECT d.draft_id, d.option_id, d.changed, d.on_day, d.date_typed, d.title,"
        " (SELECT COUNT(*) FROM draft_evidence AS e WHERE e.candidate_id = d.candidate_id AND e.draft_id = d.draft_id), d.source,"
        " d.notes, d.language, d.amends, d.day_of_image, o.from_day, o.until_day"
        " FROM draft AS d LEFT JOIN offer AS o ON o.code = d.offer AND o.option_id = d.option_id WHERE d.candidate_id = ? AND d.activity_id IS NULL ORDER BY d.changed DESC, d.draft_id DESC";
static const char sql_activities[] =
        "SELECT draft_id, activity_id FROM draft WHERE candidate_id = ? AND draft_id BETWEEN ? AND ? AND activity_id IS NOT NULL";
static const char sql_read[] =
        "SELECT d.option_id, d.activity_id, d.changed, d.on_day, d.date_typed, d.title, d.notes, d.language,"
        " u.place, u.sha256, u.name, e.media_type, e.bytes, e.width, e.height, o.code, o.from_day, o.until_day, d.source, d.source_id, d.amends, d.day_of_image"
        " FROM draft AS d LEFT JOIN offer AS o ON o.code = d.offer AND o.option_id = d.option_id LEFT JOIN draft_evidence AS u ON u.candidate_id = d.candidate_id AND u.draft_id = d.draft_id"
        " LEFT JOIN evidence AS e ON e.sha256 = u.sha256"
        " WHERE d.candidate_id = ? AND d.draft_id = ? ORDER BY u.place";
static const char sql_count[] =
        "SELECT COUNT(*) FROM draft WHERE candidate_id = ? AND activity_id IS NULL AND source IS NULL";
static const char sql_add[] =
        "INSERT INTO draft (candidate_id, draft_id, option_id, on_day, date_typed, title, notes, language, offer, source,"
        " source_id, amends, day_of_image, made, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char sql_change[] =
        "UPDATE draft SET on_day = ?, date_typed = ?, title = ?, notes = ?, language = ?, offer = ?, day_of_image = ?,"
        " changed = ?, version = version + 1"
        " WHERE candidate_id = ? AND draft_id = ? AND activity_id IS NULL";
static const char sql_places[] = "SELECT place FROM draft_evidence WHERE candidate_id = ? AND draft_id = ?";
static const char sql_add_image[] =
        "INSERT INTO draft_evidence (candidate_id, draft_id, place, sha256, sent_sha256, name, captured)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)";
static const char sql_images[] =
        "SELECT sha256 FROM draft_evidence WHERE candidate_id = ? AND draft_id = ? AND (place = ? OR ? = 0)";
static const char sql_remove_images[] =
        "DELETE FROM draft_evidence WHERE candidate_id = ? AND draft_id = ? AND (place = ? OR ? = 0)";
static const char sql_discard[] = "DELETE FROM draft WHERE candidate_id = ? AND draft_id = ? AND activity_id IS NULL";
static const char sql_hand_over[] =
        "INSERT INTO activity_evidence (candidate_id, activity_id, place, sha256, sent_sha256, captured)"
        " SELECT candidate_id, ?, place, sha256, sent_sha256, captured FROM draft_evidence"
        " WHERE candidate_id = ? AND draft_id = ?";
static const char sql_taken[] = "SELECT place FROM activity_evidence WHERE candidate_id = ? AND activity_id = ?";
static const char sql_move[] =
        "INSERT INTO activity_evidence (candidate_id, activity_id, place, sha256, sent_sha256, captured)"
        " SELECT candidate_id, ?, ?, sha256, sent_sha256, captured FROM draft_evidence"
        " WHERE candidate_id = ? AND draft_id = ? AND place = ?";
static const char sql_become[] =
        "UPDATE draft SET activity_id = ?, on_day = NULL, date_typed = NULL, title = NULL, notes = NULL, language = NULL,"
        " offer = NULL, changed = ? WHERE candidate_id = ? AND draft_id = ? AND activity_id IS NULL";

/* --- Reading */

static int option_of(const struct programme *programme, int64_t key)
{
        return key >= 0 && (size_t)key < programme->options_keys ? programme->options_by_key[key] : -1;
}

int draft_list(struct drafts *out, struct db *db, struct pool *pool, const struct programme *programme,
               uint32_t candidate)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_list, DB_IN(db_in_int(candidate)));

        if (rc < 0)
                return rc;
        *out = (struct drafts){POOL_ARRAY(pool, rows.count, struct draft), 0};
        for (size_t i = 0; i < rows.count; i++) {
                struct draft *d = &out->list[out->count];

                d->id = (uint32_t)db_int(&rows, i, 0);
                d->option = option_of(programme, db_int(&rows, i, 1));
                d->saved = db_instant(&rows, i, 2);
                d->content = (struct draft_content){.date = db_date(&rows, i, 3), .date_typed = db_text(&rows, i, 4),
                                                    .title = db_text(&rows, i, 5), .source = db_text(&rows, i, 7),
                                                    .notes = db_text(&rows, i, 8), .language = db_text(&rows, i, 9),
                                                    .amends = (uint32_t)db_int(&rows, i, 10),
                                                    .day_of_image = db_int(&rows, i, 11) != 0};
                d->from = db_date(&rows, i, 12);
                d->until = db_date(&rows, i, 13);
                d->images_count = (size_t)db_int(&rows, i, 6);
                out->count += d->option >= 0;
        }
        return 0;
}

int draft_activities(struct draft_activity **out, size_t *count, struct db *db, struct pool *pool, uint32_t candidate,
                     uint32_t first, uint32_t last)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_activities, DB_IN(db_in_int(candidate), db_in_int(first), db_in_int(last)));

        if (rc < 0)
                return rc;
        *out = POOL_ARRAY(pool, rows.count, struct draft_activity);
        for (*count = 0; *count < rows.count; ++*count)
                (*out)[*count] = (struct draft_activity){(uint32_t)db_int(&rows, *count, 0), (uint32_t)db_int(&rows, *count, 1)};
        return 0;
}

static void read_images(struct draft *d, struct pool *pool, const struct db_rows *rows)
{
        d->images = POOL_ARRAY(pool, rows->count, struct evidence_row);
        for (size_t i = 0; i < rows->count && !db_is_null(rows, i, 8); i++) {
                struct evidence_row *e = &d->images[d->images_count++];
                size_t               size;
                const void          *hash = db_bytes(rows, i, 9, &size);

                e->place = (int)db_int(rows, i, 8);
                memcpy(e->sha256, hash, size < 32 ? size : 32);
                e->name = db_text(rows, i, 10);
                e->media_type = db_text(rows, i, 11);
                e->bytes = (uint32_t)db_int(rows, i, 12);
                e->width = (uint32_t)db_int(rows, i, 13);
                e->height = (uint32_t)db_int(rows, i, 14);
        }
}

int draft_read(struct draft **out, struct db *db, struct pool *pool, const struct programme *programme,
               uint32_t candidate, uint32_t id)
{
        struct draft  *d = POOL_NEW(pool, struct draft);
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_read, DB_IN(db_in_int(candidate), db_in_int(id)));

        if (rc < 0)
                return rc;
        if (!rows.count || (d->option = option_of(programme, db_int(&rows, 0, 0))) < 0)
                return ERR_NOT_FOUND;
        d->id = id;
        d->activity = (uint32_t)db_int(&rows, 0, 1);
        d->saved = db_instant(&rows, 0, 2);
        d->content = (struct draft_content){
                .date = db_date(&rows, 0, 3), .date_typed = db_text(&rows, 0, 4), .title = db_text(&rows, 0, 5),
                .notes = db_text(&rows, 0, 6), .language = db_text(&rows, 0, 7), .offer = db_text(&rows, 0, 15),
                .source = db_text(&rows, 0, 18), .source_id = db_text(&rows, 0, 19),
                .amends = (uint32_t)db_int(&rows, 0, 20), .day_of_image = db_int(&rows, 0, 21) != 0,
        };
        d->from = db_date(&rows, 0, 16);
        d->until = db_date(&rows, 0, 17);
        read_images(d, pool, &rows);
        *out = d;
        return 0;
}

/* --- Writing */

static const char *or_null(const char *text)
{
        return text && *text ? text : NULL;
}

int draft_count(int64_t *out, struct db *db, struct pool *pool, uint32_t candidate)
{
        struct db_rows rows;
        int            rc = db_query(&rows, db, pool, sql_count, DB_IN(db_in_int(candidate)));

        *out = rc == 0 ? db_int(&rows, 0, 0) : 0;
        return rc;
}

int draft_add(const struct draft_of *d, const struct option *option, const struct draft_content *content)
{
        return db_exec(d->db, sql_add,
                       DB_IN(db_in_int(d->candidate), db_in_int(d->id),
                             db_in_int(option->key), db_in_date(content->date),
                             db_in_text(or_null(content->date_typed)), db_in_text(or_null(content->title)),
                             db_in_text(or_null(content->notes)), db_in_text(or_null(content->language)),
                             db_in_text(or_null(content->offer)), db_in_text(content->source), db_in_text(content->source_id),
                             content->amends ? db_in_int(content->amends) : db_in_text(NULL), db_in_int(content->day_of_image),
                             db_in_instant(d->now), db_in_instant(d->now)));
}

int draft_change(const struct draft_of *d, const struct draft_content *content)
{
        return db_exec(d->db, sql_change,
                       DB_IN(db_in_date(content->date), db_in_text(or_null(content->date_typed)),
                             db_in_text(or_null(content->title)), db_in_text(or_null(content->notes)),
                             db_in_text(or_null(content->language)), db_in_text(or_null(content->offer)),
                             db_in_int(content->day_of_image), db_in_instant(d->now), db_in_int(d->candidate), db_in_int(d->id)));
}

static int free_place(int *out, const struct draft_of *d)
{
        bool           taken[EVIDENCE_MOST + 1] = {false};
        struct db_rows rows;
        int            rc = db_query(&rows, d->db, d->pool, sql_places, DB_IN(db_in_int(d->candidate), db_in_int(d->id)));

        *out = 0;
        for (size_t i = 0; rc == 0 && i < rows.count; i++)
                if (db_int(&rows, i, 0) <= EVIDENCE_MOST)
                        taken[db_int(&rows, i, 0)] = true;
        for (int place = EVIDENCE_MOST; place; place--)
                if (!taken[place])
                        *out = place;
        return rc;
}

int draft_add_image(int *place, const struct draft_of *d, const struct draft_image *image)
{
        int rc = free_place(place, d);

        if (rc < 0 || !*place)
                return rc;
        if ((rc = evidence_keep(d->db, &image->image, d->now)) < 0)
                return rc;
        return db_exec(d->db, sql_add_image,
                       DB_IN(db_in_int(d->candidate), db_in_int(d->id), db_in_int(*place),
                             db_in_bytes(image->image.sha256, 32), db_in_bytes(image->image.sent, 32),
                             db_in_text(or_null(image->name)), db_in_date(image->image.captured)));
}

/* place 0: all. The rows go first: they refer to the images. */
static int remove_images(const struct draft_of *d, int place)
{
        struct db_rows rows;
        int rc = db_query(&rows, d->db, d->pool, sql_images,
                          DB_IN(db_in_int(d->candidate), db_in_int(d->id), db_in_int(place), db_in_int(place)));

        if (rc == 0 && rows.count)
                rc = db_exec(d->db, sql_remove_images,
                             DB_IN(db_in_int(d->candidate), db_in_int(d->id), db_in_int(place), db_in_int(place)));
        for (size_t i = 0; rc == 0 && i < rows.count; i++) {
                size_t size;

                rc = evidence_release(d->db, db_bytes(&rows, i, 0, &size));
        }
        return rc;
}

int draft_remove_image(const struct draft_of *d, int place)
{
        return place >= 1 && place <= EVIDENCE_MOST ? remove_images(d, place) : 0;
}

int draft_discard(const struct draft_of *d)
{
        int rc = remove_images(d, 0);

        return rc < 0 ? rc : db_exec(d->db, sql_discard, DB_IN(db_in_int(d->candidate), db_in_int(d->id)));
}

/* The uses of the images went over too: their number stays. */
static int settle(const struct draft_of *d, uint32_t activity)
{
        int rc = db_exec(d->db, sql_remove_images,
                         DB_IN(db_in_int(d->candidate), db_in_int(d->id), db_in_int(0), db_in_int(0)));

        return rc < 0 ? rc : db_exec(d->db, sql_become, DB_IN(db_in_int(activity), db_in_instant(d->now),
                                                              db_in_int(d->candidate), db_in_int(d->id)));
}

int draft_become(const struct draft_of *d, uint32_t activity)
{
        int rc = db_exec(d->db, sql_hand_over, DB_IN(db_in_int(activity), db_in_int(d->candidate), db_in_int(d->id)));

        return rc < 0 ? rc : settle(d, activity);
}

int draft_amend(const struct draft_of *d, uint32_t activity)
{
        bool           taken[EVIDENCE_MOST + 1] = {false};
        struct db_rows theirs, ours;
        int            rc, place = 1;

        if ((rc = db_query(&theirs, d->db, d->pool, sql_taken, DB_IN(db_in_int(d->candidate), db_in_int(activity)))) < 0 ||
            (rc = db_query(&ours, d->db, d->pool, sql_places, DB_IN(db_in_int(d->candidate), db_in_int(d->id)))) < 0)
                return rc;
        for (size_t i = 0; i < theirs.count; i++)
                if (db_int(&theirs, i, 0) <= EVIDENCE_MOST)
                        taken[db_int(&theirs, i, 0)] = true;
        for (size_t i = 0; rc == 0 && i < ours.count; i++) {
                while (place <= EVIDENCE_MOST && taken[place])
                        place++;
                if (place > EVIDENCE_MOST)
                        return ERR_REFUSED;
                rc = db_exec(d->db, sql_move, DB_IN(db_in_int(activity), db_in_int(place++), db_in_int(d->candidate),
                                                    db_in_int(d->id), db_in_int(db_int(&ours, i, 0))));
        }
        return rc < 0 ? rc : settle(d, activity);
}
