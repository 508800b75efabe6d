/* route.c - which handler answers a path, and what must hold before it is called. */
#include "route.h"

#include <string.h>
#include "feed/feed.h"
#include "handler/activities.h"
#include "handler/activity.h"
#include "handler/addresses.h"
#include "handler/admin.h"
#include "handler/admin_audit.h"
#include "handler/admin_candidate.h"
#include "handler/admin_candidates.h"
#include "handler/admin_event.h"
#include "handler/admin_extension.h"
#include "handler/admin_extensions.h"
#include "handler/admin_integrations.h"
#include "handler/admin_messages.h"
#include "handler/admin_preview.h"
#include "handler/admin_programme.h"
#include "handler/admin_offers.h"
#include "handler/admin_review.h"
#include "handler/admin_reviews.h"
#include "handler/admin_sign_ins.h"
#include "handler/admin_staff.h"
#include "handler/admin_table.h"
#include "handler/admin_thing.h"
#include "handler/calendar.h"
#include "handler/catalog.h"
#include "handler/components.h"
#include "handler/credential.h"
#include "handler/credentials.h"
#include "handler/developers.h"
#include "handler/draft.h"
#include "handler/drafts.h"
#include "handler/extension.h"
#include "handler/forgotten.h"
#include "handler/held.h"
#include "handler/help.h"
#include "handler/home.h"
#include "handler/invite.h"
#include "handler/messages.h"
#include "handler/offers.h"
#include "handler/page.h"
#include "handler/profile.h"
#include "handler/plan.h"
#include "handler/progress.h"
#include "handler/second_factor.h"
#include "handler/sign_in.h"
#include "handler/sign_out.h"
#include "handler/sso.h"
#include "handler/unsubscribe.h"
#include "handler/upload.h"
#include "http/form.h"
#include "util/err.h"

#define ANYBODY   ACTION_ANY, LOAD_SESSION
#define CANDIDATE ACTION_OWN, LOAD_RECORD
#define KEY       ACTION_ANY, LOAD_KEY, ROUTE_CACHED | ROUTE_NO_TWIN | ROUTE_NO_CSRF
#define WRITES    (ROUTE_AGAIN | ROUTE_ONCE)
#define UPLOADS   (WRITES | ROUTE_KEEPS | ROUTE_MULTIPART)
#define IMAGE     (ROUTE_CACHED | ROUTE_NO_TWIN)

/* A table of the catalogue. */
#define TABLE(name) \
        {METHOD_GET, "/admin/" name, ACTION_CATALOGUE_READ, LOAD_SESSION, 0, admin_table_get, admin_table_fields}, \
        {METHOD_GET, "/admin/" name "/{code}", ACTION_CATALOGUE_READ, LOAD_SESSION, 0, admin_thing_get, admin_thing_query}, \
        {METHOD_POST, "/admin/" name "/{code}", ACTION_CATALOGUE, LOAD_SESSION, WRITES, admin_thing_post, admin_thing_form}

/* What a drafted change in it would do, and everybody whom it concerns. */
#define PREVIEW(path) \
        {METHOD_GET, path "/preview", ACTION_CATALOGUE_READ, LOAD_SESSION, 0, admin_preview_get, page_notice_fields}, \
        {METHOD_POST, path "/preview", ACTION_CATALOGUE, LOAD_SESSION, WRITES, admin_preview_post, admin_preview_form}, \
        {METHOD_GET, path "/preview/list.csv", ACTION_CATALOGUE_READ, LOAD_SESSION, ROUTE_NO_TWIN, admin_preview_csv_get, admin_preview_query}, \
        {METHOD_GET, path "/preview/list.xml", ACTION_CATALOGUE_READ, LOAD_SESSION, ROUTE_NO_TWIN, admin_preview_xml_get, admin_preview_query}

/* In the order of pages-and-feeds. Guards are columns: action, what is loaded, flags, the fields that a form
 * (or a query) may have. */
const struct route routes[] = {
        {METHOD_GET, "/", ANYBODY, ROUTE_CACHED, home_get, page_notice_fields},
        {METHOD_GET, "/sign-in", ANYBODY, 0, sign_in_get, sign_in_query},
        {METHOD_POST, "/sign-in", ANYBODY, ROUTE_AGAIN, sign_in_post, sign_in_form},
        {METHOD_GET, "/sign-in/code", ANYBODY, 0, sign_in_code_get, sign_in_code_query},
        {METHOD_POST, "/sign-in/code", ANYBODY, ROUTE_AGAIN, sign_in_code_post, sign_in_code_form},
        {METHOD_GET, "/sign-in/set-up", ANYBODY, 0, sign_in_set_up_get, sign_in_code_query},
        {METHOD_POST, "/sign-in/set-up", ANYBODY, ROUTE_AGAIN, sign_in_set_up_post, sign_in_code_form},
        {METHOD_GET, "/sign-out", ANYBODY, ROUTE_CACHED, sign_out_get, NULL},
        {METHOD_POST, "/sign-out", ANYBODY, 0, sign_out_post, NULL},
        {METHOD_GET, "/invite/{token}", ANYBODY, ROUTE_SECRET, invite_get, NULL},
        {METHOD_POST, "/invite/{token}", ANYBODY, ROUTE_SECRET | WRITES, invite_post, invite_form},
        {METHOD_GET, "/unsubscribe/{token}", ANYBODY, ROUTE_SECRET, unsubscribe_get, NULL},
        {METHOD_POST, "/unsubscribe/{token}", ANYBODY, ROUTE_SECRET | ROUTE_NO_CSRF | ROUTE_MULTIPART, unsubscribe_post, unsubscribe_form},
        {METHOD_GET, "/forgotten", ANYBODY, ROUTE_CACHED, forgotten_get, page_notice_fields},
        {METHOD_POST, "/forgotten", ANYBODY, WRITES, forgotten_post, forgotten_form},
        {METHOD_GET, "/reset/{token}", ANYBODY, ROUTE_SECRET, invite_get, NULL},
        {METHOD_POST, "/reset/{token}", ANYBODY, ROUTE_SECRET | WRITES, invite_post, invite_form},
        {METHOD_GET, "/sso/start", ANYBODY, ROUTE_NO_TWIN, sso_start_get, sso_start_query},
        {METHOD_GET, "/sso/callback", ANYBODY, 0, sso_callback_get, sso_callback_query},
        {METHOD_POST, "/sso/callback", ANYBODY, ROUTE_AGAIN, sso_callback_post, sso_callback_form},
        {METHOD_GET, "/catalog", ANYBODY, ROUTE_CACHED, catalog_get, NULL},
        {METHOD_GET, "/activities", ANYBODY, ROUTE_CACHED, offers_get, offers_query},
        {METHOD_GET, "/help", ANYBODY, ROUTE_CACHED, help_get, NULL},
        {METHOD_GET, "/developers", ANYBODY, ROUTE_CACHED, developers_get, NULL},
        {METHOD_GET, "/developers/components", ANYBODY, ROUTE_CACHED, components_get, components_query},

        {METHOD_GET, "/credentials", CANDIDATE, ROUTE_CACHED, credentials_get, page_notice_fields},
        {METHOD_GET, "/credentials/upload", CANDIDATE, 0, upload_get, upload_query},
        {METHOD_POST, "/credentials/upload", CANDIDATE, ROUTE_AGAIN, upload_post, upload_form},
        {METHOD_GET, "/credentials/upload/{option}", CANDIDATE, 0, upload_item_get, upload_item_query},
        {METHOD_POST, "/credentials/upload/{option}", CANDIDATE, UPLOADS, upload_item_post, upload_item_form},
        {METHOD_POST, "/credentials/drafts", CANDIDATE, WRITES, drafts_post, drafts_form},
        {METHOD_GET, "/credentials/drafts/{id}", CANDIDATE, 0, draft_get, page_notice_fields},
        {METHOD_POST, "/credentials/drafts/{id}", CANDIDATE, UPLOADS, draft_post, draft_form},
        {METHOD_GET, "/credentials/drafts/{id}/evidence/{n}", CANDIDATE, IMAGE, draft_image_get, image_query},
        {METHOD_GET, "/credentials/progress", CANDIDATE, ROUTE_CACHED, progress_get, page_notice_fields},
        {METHOD_GET, "/credentials/progress/{certification}", CANDIDATE, ROUTE_CACHED, credential_get, page_notice_fields},
        {METHOD_GET, "/credentials/progress/{certification}/history", CANDIDATE, ROUTE_CACHED, history_get, NULL},
        {METHOD_GET, "/credentials/plan", CANDIDATE, ROUTE_CACHED, plan_get, NULL},
        {METHOD_GET, "/exams/activities", CANDIDATE, ROUTE_CACHED, activities_get, activities_fields},
        {METHOD_GET, "/exams/activities/{id}", CANDIDATE, ROUTE_CACHED, activity_get, page_notice_fields},
        {METHOD_POST, "/exams/activities/{id}", CANDIDATE, UPLOADS, activity_post, activity_form},
        {METHOD_GET, "/exams/activities/{id}/evidence/{n}", CANDIDATE, IMAGE, activity_image_get, image_query},
        {METHOD_GET, "/extension", CANDIDATE, 0, extension_get, page_notice_fields},
        {METHOD_POST, "/extension", CANDIDATE, WRITES, extension_post, extension_form},
        {METHOD_GET, "/messages", ACTION_OWN, LOAD_SESSION, ROUTE_CACHED, messages_get, messages_query},
        {METHOD_GET, "/messages/{id}", ACTION_OWN, LOAD_SESSION, ROUTE_CACHED, message_get, NULL},
        {METHOD_GET, "/calendar/{token}.ics", ANYBODY, ROUTE_CACHED | ROUTE_NO_TWIN | ROUTE_SECRET, calendar_get, NULL},
        {METHOD_GET, "/profile", ACTION_PROFILE, LOAD_SESSION, 0, profile_get, page_notice_fields},
        {METHOD_POST, "/profile", ACTION_PROFILE, LOAD_SESSION, WRITES, profile_post, profile_form},
        {METHOD_GET, "/profile/addresses", ACTION_PROFILE, LOAD_SESSION, 0, addresses_get, page_notice_fields},
        {METHOD_POST, "/profile/addresses", ACTION_PROFILE, LOAD_SESSION, WRITES, addresses_post, addresses_form},
        {METHOD_GET, "/profile/addresses/{token}", ACTION_PROFILE, LOAD_SESSION, ROUTE_SECRET, address_confirm_get, NULL},
        {METHOD_POST, "/profile/addresses/{token}", ACTION_PROFILE, LOAD_SESSION, ROUTE_SECRET | WRITES, address_confirm_post, address_confirm_form},
        {METHOD_GET, "/profile/data", ACTION_PROFILE, LOAD_SESSION, 0, held_get, NULL},
        {METHOD_GET, "/profile/second-factor", ACTION_STAFF, LOAD_SESSION, 0, second_factor_get, second_factor_query},
        {METHOD_POST, "/profile/second-factor", ACTION_STAFF, LOAD_SESSION, WRITES, second_factor_post, second_factor_form},

        {METHOD_GET, "/admin", ACTION_STAFF, LOAD_SESSION, 0, admin_get, NULL},
        {METHOD_GET, "/admin/reviews", ACTION_REVIEWS_READ, LOAD_SESSION, 0, admin_reviews_get, admin_reviews_fields},
        {METHOD_GET, "/admin/reviews/{candidate}/{activity}", ACTION_REVIEWS_READ, LOAD_SESSION, 0, admin_review_get, page_notice_fields},
        {METHOD_POST, "/admin/reviews/{candidate}/{activity}", ACTION_REVIEW, LOAD_SESSION, WRITES, admin_review_post, admin_review_form},
        {METHOD_GET, "/admin/reviews/{candidate}/{activity}/evidence/{n}", ACTION_REVIEWS_READ, LOAD_SESSION, ROUTE_NO_TWIN, admin_review_image_get, image_query},
        {METHOD_GET, "/admin/candidates", ACTION_CANDIDATES_READ, LOAD_SESSION, 0, admin_candidates_get, admin_candidates_fields},
        {METHOD_GET, "/admin/candidates/{id}", ACTION_CANDIDATES_READ, LOAD_SESSION, 0, admin_candidate_get, page_notice_fields},
        {METHOD_POST, "/admin/candidates/{id}", ACTION_PERSONS, LOAD_SESSION, WRITES, admin_candidate_post, admin_candidate_form},
        /* The later row is found: no candidate is called new. */
        {METHOD_GET, "/admin/candidates/new", ACTION_PERSONS, LOAD_SESSION, 0, admin_new_get, NULL},
        {METHOD_POST, "/admin/candidates/new", ACTION_PERSONS, LOAD_SESSION, WRITES, admin_new_post, admin_new_form},
        {METHOD_GET, "/admin/candidates/{id}/event", ACTION_AWARDS, LOAD_SESSION, 0, admin_event_get, admin_event_query},
        {METHOD_POST, "/admin/candidates/{id}/event", ACTION_AWARDS, LOAD_SESSION, WRITES, admin_event_post, admin_event_form},
        {METHOD_GET, "/admin/extensions", ACTION_EXTENSIONS_READ, LOAD_SESSION, 0, admin_extensions_get, admin_extensions_fields},
        {METHOD_GET, "/admin/extensions/{candidate}/{request}", ACTION_EXTENSIONS_READ, LOAD_SESSION, 0, admin_extension_get, NULL},
        {METHOD_POST, "/admin/extensions/{candidate}/{request}", ACTION_AWARDS, LOAD_SESSION, WRITES, admin_extension_post, admin_extension_form},
        TABLE("types"),
        PREVIEW("/admin/types/{code}"),
        TABLE("options"),
        PREVIEW("/admin/options/{code}"),
        TABLE("certifications"),
        PREVIEW("/admin/certifications/{code}"),
        TABLE("designations"),
        TABLE("campaigns"),
        PREVIEW("/admin/campaigns/{code}"),
        TABLE("announcements"),
        TABLE("groups"),
        TABLE("languages"),
        {METHOD_GET, "/admin/sign-ins", ACTION_SIGN_INS_READ, LOAD_SESSION, 0, admin_sign_ins_get, admin_sign_ins_fields},
        {METHOD_GET, "/admin/messages", ACTION_MAILS_READ, LOAD_SESSION, 0, admin_messages_get, admin_messages_fields},
        {METHOD_POST, "/admin/messages", ACTION_MAILS, LOAD_SESSION, ROUTE_ONCE, admin_messages_post, admin_messages_form},
        {METHOD_GET, "/admin/messages/{kind}", ACTION_MAILS_READ, LOAD_SESSION, 0, admin_message_get, NULL},
        {METHOD_POST, "/admin/messages/{kind}", ACTION_MAILS, LOAD_SESSION, ROUTE_ONCE, admin_message_post, NULL},
        {METHOD_GET, "/admin/messages/{kind}/html", ACTION_MAILS_READ, LOAD_SESSION, 0, admin_message_html_get, NULL},
        {METHOD_GET, "/admin/integrations", ACTION_INTEGRATIONS_READ, LOAD_SESSION, 0, admin_integrations_get, admin_integrations_fields},
        {METHOD_POST, "/admin/integrations", ACTION_INTEGRATIONS, LOAD_SESSION, WRITES, admin_integrations_post, admin_integrations_form},
        {METHOD_GET, "/admin/audit", ACTION_AUDIT_READ, LOAD_SESSION, 0, admin_audit_get, admin_audit_fields},
        {METHOD_GET, "/admin/audit/{id}", ACTION_AUDIT_READ, LOAD_SESSION, 0, admin_audit_entry_get, NULL},
        {METHOD_GET, "/admin/staff", ACTION_ACCOUNTS_READ, LOAD_SESSION, 0, admin_staff_get, page_notice_fields},
        {METHOD_POST, "/admin/staff", ACTION_ACCOUNTS, LOAD_SESSION, WRITES, admin_staff_post, admin_staff_form},
        {METHOD_GET, "/admin/programme", ACTION_CATALOGUE_READ, LOAD_SESSION, 0, admin_programme_get, page_notice_fields},
        {METHOD_POST, "/admin/programme", ACTION_CATALOGUE, LOAD_SESSION, WRITES | ROUTE_MULTIPART, admin_programme_post, admin_programme_form},
        {METHOD_GET, "/admin/programme/programme.xml", ACTION_CATALOGUE_READ, LOAD_SESSION, ROUTE_NO_TWIN, admin_programme_download_get, NULL},
        PREVIEW("/admin/programme"),

        {METHOD_GET, "/admin/activities", ACTION_CATALOGUE_READ, LOAD_SESSION, 0, admin_offers_get, admin_offers_query},
        {METHOD_GET, "/admin/activities/{id}", ACTION_CATALOGUE_READ, LOAD_SESSION, 0, admin_offer_get, NULL},
        {METHOD_POST, "/admin/activities/{id}", ACTION_CATALOGUE, LOAD_SESSION, WRITES, admin_offer_post, admin_offer_form},
        {METHOD_GET, "/admin/activities/new", ACTION_CATALOGUE, LOAD_SESSION, 0, admin_offer_new_get, NULL},
        {METHOD_POST, "/admin/activities/new", ACTION_CATALOGUE, LOAD_SESSION, WRITES, admin_offer_new_post, admin_offer_form},
        {METHOD_GET, "/admin/activities/load", ACTION_CATALOGUE, LOAD_SESSION, 0, admin_offers_load_get, NULL},
        {METHOD_POST, "/admin/activities/load", ACTION_CATALOGUE, LOAD_SESSION, WRITES | ROUTE_MULTIPART, admin_offers_load_post, admin_offers_load_form},

        {METHOD_GET, "/feeds/programme.xml", KEY, feed_programme_get, NULL},
        {METHOD_GET, "/feeds/checkpoint.xml", KEY, feed_checkpoint_get, NULL},
        {METHOD_GET, "/feeds/candidates.xml", KEY | ROUTE_READS, feed_candidates_get, feed_query},
        {METHOD_GET, "/feeds/candidates/{file}", KEY | ROUTE_READS, feed_candidate_get, NULL},
        {METHOD_GET, "/feeds/candidates/{id}/progress.xml", KEY | ROUTE_READS, feed_progress_get, feed_progress_query},
        {METHOD_GET, "/feeds/credentials.xml", KEY | ROUTE_READS, feed_credentials_get, feed_query},
        {METHOD_GET, "/feeds/activities.xml", KEY | ROUTE_READS, feed_activities_get, feed_activities_query},
        {METHOD_GET, "/feeds/events.atom", KEY | ROUTE_READS, feed_events_get, NULL},
        {METHOD_POST, "/feeds/completions", KEY | ROUTE_BODY | ROUTE_COMPLETIONS, feed_completions_post, NULL},
        {METHOD_POST, "/feeds/awards", KEY | ROUTE_BODY | ROUTE_AWARDS, feed_awards_post, NULL},
};
const size_t routes_count = sizeof routes / sizeof *routes;

/* One segment each of path and pattern; {…} takes any that is not empty, up to what follows it in the pattern. */
static bool matches(const char *capture[ROUTE_CAPTURES], const char *pattern, const char *path, struct pool *pool)
{
        size_t captures = 0;

        while (*pattern && *path) {
                if (*pattern != '{') {
                        if (*pattern++ != *path++)
                                return false;
                        continue;
                }
                const char *end = pattern + strcspn(pattern, "}") + 1;
                size_t      size = strcspn(path, "/"), after = strcspn(end, "/");

                if (size <= after || captures == ROUTE_CAPTURES || strncmp(path + size - after, end, after))
                        return false;
                capture[captures++] = pool_text_n(pool, path, size - after);
                path += size;
                pattern = end + after;
        }
        return !*pattern && !*path;
}

/* The row of that method, and among methods those that the path has. */
static const struct route *row_of(const char *capture[ROUTE_CAPTURES], unsigned *methods, const char *path, enum method method,
                                  bool twin, struct pool *pool)
{
        const struct route *found = NULL;

        for (size_t i = 0; i < routes_count; i++) {
                const char *captured[ROUTE_CAPTURES] = {NULL};

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

int route_find(const struct route **out, const char *capture[ROUTE_CAPTURES], const char **page, const char **allow,
               const char *path, enum method method, struct pool *pool)
{
        static const char *const words[] = {"", "GET, HEAD", "POST", "GET, HEAD, POST"};
        const char              *twin;
        unsigned                 methods = 0;

        /* The twin first: what stands in {…} never ends in .xml. */
        *page = (twin = page_of_twin(path, pool)) ? twin : path;
        *out = row_of(capture, &methods, *page, method, twin != NULL, pool);
        if (!methods && twin) {
                *out = row_of(capture, &methods, path, method, false, pool);
                *page = methods ? path : twin;
        }
        *allow = words[(methods & 1u << METHOD_GET ? 1 : 0) + (methods & 1u << METHOD_POST ? 2 : 0)];
        if (*out)
                return 0;
        return methods ? ERR_REFUSED : ERR_NOT_FOUND;
}
