/* candidate_import.c - documents of candidates into the database: what is there must be how the document
 * begins, what comes after it is appended. */
#include "store/candidate.h"

#include <sodium.h>
#include <string.h>

#include "store/candidate_rows.h"
#include "store/candidate_write.h"
#include "util/err.h"

static const char sql_image[] = "SELECT bytes FROM evidence WHERE sha256 = ? FOR UPDATE";
static const char sql_add_image[] =
        "INSERT INTO evidence (sha256, media_type, bytes, uses, made, image) VALUES (?, ?, ?, 0, ?, ?)";

struct importing {
        const struct act        *act;
        const struct programme  *programme;
        uint64_t                 revision;
        struct candidate_import *list;
        size_t                   count;
        candidate_image         *image;
        void                    *arg;
        struct pool             *pool;
        /* of the part that a savepoint holds */
        size_t                   first, last;
        enum row_kind            failed;
};

static int refuse(struct candidate_import *it, const char *code, const char *thing)
{
        it->result = IMPORT_REFUSED;
        it->code = code;
        it->thing = thing;
        return ERR_REFUSED;
}

static const char *thing(struct pool *pool, const char *kind, size_t number)
{
        return pool_format(pool, "%s %zu", kind, number);
}

/* --- Whether the document goes on from what is stored; what may move is taken over into now */

static bool follow_award(struct award *now, const struct award *it)
{
        if (now->certification != it->certification || !date_equal(now->on, it->on) ||
            !date_equal(now->expires, it->expires) || now->basis != it->basis || !same_text(now->source, it->source) ||
            !same_text(now->source_id, it->source_id) || (it->number && !same_text(now->number, it->number)) ||
            (now->is_void && !it->is_void) || (now->is_void == it->is_void && !same_text(now->reason, it->reason)))
                return false;
        now->is_void = it->is_void;
        now->reason = it->reason;
        return true;
}

static bool follow_extension(struct extension *now, const struct extension *it)
{
        if (now->certification != it->certification || !date_equal(now->granted, it->granted) ||
            !date_equal(now->expires, it->expires) || !same_text(now->ticket, it->ticket) || (now->is_void && !it->is_void) ||
            (now->is_void == it->is_void && !same_text(now->reason, it->reason)))
                return false;
        now->is_void = it->is_void;
        now->reason = it->reason;
        return true;
}

static bool follow_revocation(struct revocation *now, const struct revocation *it)
{
        if (now->certification != it->certification || !date_equal(now->on, it->on) || (now->is_void && !it->is_void) ||
            (now->is_void == it->is_void && !same_text(now->reason, it->reason)))
                return false;
        now->is_void = it->is_void;
        now->reason = it->reason;
        return true;
}

/* A decision may be made, and later be made otherwise; what is withdrawn stays so. */
static bool status_follows(const struct activity *now, const struct activity *it)
{
        if (now->status == it->status)
                return date_equal(now->decided, it->decided) && same_text(now->reason, it->reason);
        if (now->status == ACTIVITY_RECORDED)
                return true;
        return now->status != ACTIVITY_WITHDRAWN && it->status != ACTIVITY_RECORDED && date_is_set(it->decided) &&
               !date_before(it->decided, now->decided);
}

static bool same_evidence(const struct activity *a, const struct activity *b)
{
        if (a->evidence_count != b->evidence_count)
                return false;
        for (size_t i = 0; i < a->evidence_count; i++)
                if (memcmp(a->evidence[i].sha256, b->evidence[i].sha256, sizeof a->evidence[i].sha256))
                        return false;
        return true;
}

static bool follow_activity(struct activity *now, const struct activity *stored, const struct activity *it)
{
        if (now->id != it->id || now->option != it->option || !date_equal(now->date, it->date) ||
            !date_equal(now->entered, it->entered) || !same_text(now->title, it->title) || !same_text(stored->notes, it->notes) ||
            !same_text(now->language, it->language) || !same_text(now->source, it->source) || !same_text(now->source_id, it->source_id) ||
            !same_evidence(stored, it) || !status_follows(now, it))
                return false;
        now->status = it->status;
        now->decided = it->decided;
        now->reason = it->reason;
        return true;
}

/* stored: with notes, tickets and evidence. */
static int follow(struct candidate_writing *w, struct candidate_import *it, const struct candidate *stored, struct pool *pool)
{
        struct candidate       *now = w->w.candidate;
        const struct candidate *doc = it->document;

        for (size_t i = 0; i < now->awards_count; i++)
                if (i == doc->awards_count || !follow_award(&now->awards[i], &doc->awards[i]))
                        return refuse(it, "contradiction", thing(pool, "award", i + 1));
        for (size_t i = 0; i < now->activities_count; i++)
                if (i == doc->activities_count ||
                    !follow_activity(&now->activities[i], &stored->activities[i], &doc->activities[i]))
                        return refuse(it, "contradiction", thing(pool, "activity", now->activities[i].id));
        for (size_t i = 0; i < now->extensions_count; i++) {
                now->extensions[i].ticket = stored->extensions[i].ticket;
                if (i == doc->extensions_count || !follow_extension(&now->extensions[i], &doc->extensions[i]))
                        return refuse(it, "contradiction", thing(pool, "extension", i + 1));
        }
        for (size_t i = 0; i < now->revocations_count; i++)
                if (i == doc->revocations_count || !follow_revocation(&now->revocations[i], &doc->revocations[i]))
                        return refuse(it, "contradiction", thing(pool, "revocation", i + 1));
        return 0;
}

/* What a document does not say of a person stays as it is: one without names is no order to forget them. */
static struct person *merged(struct pool *pool, const struct person *stored, const struct person *doc)
{
        struct person *p = pool_copy(pool, doc, sizeof *doc);

        if (!stored)
                return p;
        p->given_name = doc->given_name ? doc->given_name : stored->given_name;
        p->family_name = doc->family_name || doc->given_name ? doc->family_name : stored->family_name;
        p->language = doc->language ? doc->language : stored->language;
        if (!doc->email && !doc->others_count) {
                p->email = stored->email;
                p->email_verified = stored->email_verified;
                p->others = stored->others;
                p->others_count = stored->others_count;
        }
        return p;
}

/* The stored events, and then what the document has beyond them. */
static void *joined(struct pool *pool, const void *stored, size_t count, const void *document, size_t all, size_t size)
{
        char *list = pool_array(pool, all, size);

        if (count)
                memcpy(list, stored, count * size);
        if (all > count)
                memcpy(list + count * size, (const char *)document + count * size, (all - count) * size);
        return list;
}

static void append(struct candidate_writing *w, const struct candidate *doc, struct pool *pool)
{
        struct candidate *now = w->w.candidate;

        for (size_t i = now->activities_count; i < doc->activities_count; i++)
                if (doc->activities[i].id >= w->w.next_activity)
                        w->w.next_activity = doc->activities[i].id + 1;
        now->awards = joined(pool, now->awards, now->awards_count, doc->awards, doc->awards_count, sizeof *now->awards);
        now->activities = joined(pool, now->activities, now->activities_count, doc->activities, doc->activities_count,
                                 sizeof *now->activities);
        now->extensions = joined(pool, now->extensions, now->extensions_count, doc->extensions, doc->extensions_count,
                                 sizeof *now->extensions);
        now->revocations = joined(pool, now->revocations, now->revocations_count, doc->revocations, doc->revocations_count,
                                  sizeof *now->revocations);
        now->awards_count = doc->awards_count;
        now->activities_count = doc->activities_count;
        now->extensions_count = doc->extensions_count;
        now->revocations_count = doc->revocations_count;
        now->person = merged(pool, w->person, doc->person);
}

/* --- Images */

static int add_image(struct importing *im, struct db *db, const struct evidence *e)
{
        unsigned char hash[crypto_hash_sha256_BYTES];
        const void   *bytes;
        int           rc = im->image ? im->image(im->arg, e, &bytes, im->pool) : ERR_NOT_FOUND;

        if (rc < 0)
                return rc;
        crypto_hash_sha256(hash, bytes, e->bytes);
        if (memcmp(hash, e->sha256, sizeof hash))
                return ERR_NOT_FOUND;
        return db_exec(db, sql_add_image, DB_IN(db_in_bytes(e->sha256, sizeof e->sha256), db_in_text(e->media_type),
                                                db_in_int(e->bytes), db_in_instant(im->act->now), db_in_bytes(bytes, e->bytes)));
}

/* Of activities from first on: each image is there, or is now. */
static int need_images(struct importing *im, struct db *db, struct candidate_import *it, size_t first)
{
        for (size_t i = first; i < it->document->activities_count; i++) {
                const struct activity *a = &it->document->activities[i];

                for (size_t j = 0; j < a->evidence_count; j++) {
                        const struct evidence *e = &a->evidence[j];
                        struct db_rows         rows;
                        int rc = db_query(&rows, db, im->pool, sql_image, DB_IN(db_in_bytes(e->sha256, sizeof e->sha256)));

                        if (rc == 0 && !rows.count)
                                rc = add_image(im, db, e);
                        if (rc == ERR_NOT_FOUND)
                                return refuse(it, "evidence-missing", thing(im->pool, "activity", a->id));
                        if (rc < 0)
                                return rc;
                }
        }
        return 0;
}

/* --- One candidate */

static int gather_gone(struct candidate_rows *rows, struct importing *im, struct candidate_import *it,
                       const struct candidate_writing *w)
{
        if (!w->w.is_new)
                return refuse(it, "contradiction", NULL);
        it->result = IMPORT_NEW;
        rows_add(rows, ROW_TOMBSTONE, (const struct db_in[]){db_in_int(it->id), db_in_instant(im->act->now),
                                                             db_in_instant(im->act->now)});
        rows_pend(rows, "candidate", it->id, 0, true, im->act->now);
        return 0;
}

static void gather_row(struct candidate_rows *rows, const struct importing *im, const struct candidate_writing *w,
                       const struct candidate_done *done)
{
        struct db_in id = db_in_int(w->w.candidate->id), revision = db_in_int((int64_t)done->revision);
        struct db_in activity = db_in_int(w->w.next_activity), draft = db_in_int(w->w.next_draft);

        if (w->w.is_new)
                rows_add(rows, ROW_CANDIDATE, (const struct db_in[]){id, revision, activity, draft, db_in_instant(im->act->now)});
        else if (done->changed)
                rows_add(rows, ROW_CANDIDATE_CHANGE, (const struct db_in[]){revision, activity, draft, db_in_int(done->told), id});
}

/* Decides what becomes of it, and gathers. ERR_REFUSED: it is refused, and nothing was gathered. */
static int gather(struct candidate_rows *rows, struct importing *im, struct db *db, struct candidate_import *it)
{
        struct candidate_writing w = {.w = {.db = db, .pool = im->pool, .act = im->act, .programme = im->programme}};
        struct candidate_done    done;
        struct candidate        *stored;
        int                      rc = candidate_lock(&w, it->id);

        it->result = IMPORT_SAME;
        it->code = it->thing = NULL;
        if (rc == ERR_NOT_FOUND)
                return it->document ? refuse(it, "id-gone", NULL) : 0;
        if (rc < 0)
                return rc;
        if (!it->document)
                return gather_gone(rows, im, it, &w);
        if (!w.w.is_new) {
                if ((rc = candidate_read(&stored, db, it->id, im->programme, CANDIDATE_ALL, im->pool)) < 0 ||
                    (rc = follow(&w, it, stored, im->pool)) < 0)
                        return rc;
                w.person = stored->person;
        }
        if ((rc = need_images(im, db, it, w.w.candidate->activities_count)) < 0)
                return rc;
        append(&w, it->document, im->pool);
        if ((rc = candidate_follow(&done, rows, &w, true)) < 0)
                return rc;
        gather_row(rows, im, &w, &done);
        it->result = w.w.is_new ? IMPORT_NEW : done.changed ? IMPORT_CHANGED : IMPORT_SAME;
        return 0;
}

/* --- All that were given */

static int part(struct db *db, void *arg)
{
        struct importing     *im = arg;
        struct candidate_rows rows = {.pool = im->pool};

        for (size_t i = im->first; i < im->last; i++) {
                int rc = gather(&rows, im, db, &im->list[i]);

                if (rc < 0 && rc != ERR_REFUSED)
                        return rc;
        }
        return rows_send(&im->failed, &rows, db, im->act);
}

static const char *code_of(enum row_kind failed, bool duplicate, const char *key)
{
        if (!duplicate)
                return "too-long";
        switch (failed) {
        case ROW_ADDRESS:
                return "address-taken";
        case ROW_TEXT: case ROW_TEXT_CHANGE:
                return "duplicate-activity";
        default:
                return !strcmp(key, "uq_award_number") ? "number-taken" : "source-id-taken";
        }
}

static int one_by_one(struct importing *im, struct db *db)
{
        for (size_t i = 0; i < im->count; i++) {
                int rc;

                im->first = i;
                im->last = i + 1;
                rc = db_savepoint(db, part, im);
                if (rc == ERR_REFUSED)
                        refuse(&im->list[i], code_of(im->failed, db_duplicate(db), db_duplicate_key(db)), NULL);
                else if (rc < 0)
                        return rc;
        }
        return 0;
}

static int work(struct db *db, void *arg)
{
        struct importing *im = arg;
        int               rc = candidate_programme(db, im->revision, im->pool);

        if (rc < 0)
                return rc;
        im->first = 0;
        im->last = im->count;
        rc = db_savepoint(db, part, im);
        return rc == ERR_REFUSED ? one_by_one(im, db) : rc;
}

int candidate_import(struct db *db, const struct act *act, const struct programme *programme, uint64_t revision,
                     struct candidate_import *list, size_t count, candidate_image *image, void *arg, struct pool *pool)
{
        return db_transaction(db, work, &(struct importing){.act = act, .programme = programme, .revision = revision,
                                                            .list = list, .count = count, .image = image, .arg = arg,
                                                            .pool = pool});
}
