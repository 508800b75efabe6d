/* upload.c - choosing an item, and its empty form. What is sent becomes a draft (handler/draft.h). */
#include "handler/upload.h"

#include <string.h>

#include "handler/draft.h"
#include "handler/drafts.h"
#include "handler/page.h"
#include "http/csrf.h"
#include "store/candidate.h"
#include "store/offer.h"
#include "store/once.h"
#include "util/err.h"
#include "view/upload.h"

const struct form_field upload_query[] = {PAGE_NOTICE_FIELDS, {"count", form_number, 0, 0}, DRAFTS_QUERY, FORM_END};
const struct form_field upload_item_query[] = {{"activity", form_code, 64, 0}, FORM_END};
const struct form_field upload_form[] = {{"group", form_code, 0, 0}, {"option", form_code, 0, 0}, FORM_END};

static int choices_of(struct upload_page *out, struct ctx *c, const struct candidate *who)
{
        struct upload_choice *list = POOL_ARRAY(c->pool, c->programme->options_count, struct upload_choice);
        int                   rc = 0;

        out->choices = list;
        for (size_t i = 0; rc == 0 && i < c->programme->options_count; i++) {
                if (item_option(c->programme, c->programme->options[i].code, c->today) < 0)
                        continue;
                list[out->choices_count].option = (int)i;
                rc = worth_of(&list[out->choices_count++].worth, c->programme, who, (int)i, c->today, c->today, c->pool);
        }
        return rc;
}

static int show(struct ctx *c, const struct request *req, struct response *res, const struct candidate *who,
                struct upload_page *view)
{
        struct page page;
        int         rc;

        if ((rc = choices_of(view, c, who)) < 0 || (rc = drafts_of(view, c, req, who)) < 0)
                return rc;
        page_of(&page, c, req, res, "upload");
        page.csrf = csrf_token(req, c->pool);
        return view_upload(&res->page, &page, view);
}

int upload_get(struct ctx *c, const struct request *req, struct response *res)
{
        return req->who ? show(c, req, res, req->who, &(struct upload_page){0}) : ERR_NOT_FOUND;
}

int upload_refused(struct ctx *c, const struct request *req, struct response *res, const struct candidate *who,
                   const struct item_faults *refused)
{
        res->status = 422;
        return show(c, req, res, who, &(struct upload_page){.refused = refused});
}

int upload_not_submitted(struct ctx *c, const struct request *req, struct response *res, const char *code)
{
        res->status = 422;
        return req->who ? show(c, req, res, req->who, &(struct upload_page){.submit_code = code}) : ERR_NOT_FOUND;
}

/* What is wrong with the choice; NULL: nothing. */
static const char *check_option(const struct ctx *c, const char *group, const char *code)
{
        int option = code ? programme_option(c->programme, code) : -1;

        if (!code || !*code)
                return "field-missing";
        if (option < 0 || (group && *group && programme_group(c->programme, group) != c->programme->options[option].group))
                return "option-unknown";
        return item_option(c->programme, code, c->today) < 0 ? "option-not-offered" : NULL;
}

int upload_post(struct ctx *c, const struct request *req, struct response *res)
{
        struct upload_page view = {.group = request_form(req, "group"), .option = request_form(req, "option")};
        struct candidate  *who;
        int                rc;

        view.option_code = check_option(c, view.group, view.option);
        if (!view.option_code) {
                res->location = pool_format(c->pool, "/credentials/upload/%s", view.option);
                return 0;
        }
        if ((rc = candidate_read(&who, c->db, req->viewer.candidate, c->programme, 0, c->pool)) < 0)
                return rc;
        res->status = 422;
        return show(c, req, res, who, &view);
}

/* An offer that a link names fills the form: date and title, and its own field. */
static int preselect(struct draft_content *content, struct ctx *c, const struct request *req, int option)
{
        const char        *code = request_query(req, "activity");
        struct offer       offer;
        struct item_faults none = {.count = 0};
        int                rc;

        if (!code || !*code)
                return 0;
        if ((rc = offer_read(&offer, c->db, c->pool, c->programme, code)) < 0)
                return rc == ERR_NOT_FOUND ? 0 : rc;
        item_choose(content, &none, &(struct item){.offer = &offer}, option, c->pool);
        return 0;
}

int upload_item_get(struct ctx *c, const struct request *req, struct response *res)
{
        int                        option = item_option(c->programme, req->capture[0], c->today), rc;
        struct draft_content       content = {.date = DATE_NONE, .language = "en"};
        struct item_form           form;
        struct worth               worth;
        struct page                page;

        if (option < 0 || !req->who)
                return ERR_NOT_FOUND;
        if ((rc = worth_of(&worth, c->programme, req->who, option, c->today, c->today, c->pool)) < 0 ||
            (rc = preselect(&content, c, req, option)) < 0)
                return rc;
        if (programme_language(c->programme, content.language) < 0 && c->programme->languages_count)
                content.language = c->programme->languages[0].code;
        page_of(&page, c, req, res, "upload-item");
        page.csrf = csrf_token(req, c->pool);
        form = (struct item_form){.action = pool_format(c->pool, "/credentials/upload/%s", c->programme->options[option].code),
                                  .key = once_key(req, c->pool), .apart = true};
        item_form_of(&form, &content, NULL, c->pool);
        if ((rc = item_offers(&form, c, option, content.offer)) < 0)
                return rc;
        return view_upload_item(&res->page, &page, option, &form, &worth);
}

int upload_item_post(struct ctx *c, const struct request *req, struct response *res)
{
        int option = item_option(c->programme, req->capture[0], c->today);

        return option < 0 ? ERR_NOT_FOUND : draft_begin(c, req, res, option);
}
