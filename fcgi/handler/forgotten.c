/* forgotten.c - a password is forgotten: the same answer, whoever asks for whom. */
#include "handler/forgotten.h"

#include <sodium.h>
#include <string.h>
#include "handler/page.h"
#include "http/csrf.h"
#include "store/account.h"
#include "store/once.h"
#include "store/reset.h"
#include "util/clock.h"
#include "util/conf.h"
#include "util/err.h"
#include "util/log.h"
#include "util/utf8.h"
#include "view/invite.h"

#define NAME_FREE    3          /* mails to one person, and */
#define ADDRESS_FREE 20         /* for whoever asks from one address, before the first wait */

const struct form_field forgotten_form[] = {{"login", NULL, 254, FIELD_REQUIRED}, FORM_END};

static int show(struct ctx *c, const struct request *req, struct response *res, struct view_forgotten *form)
{
        struct page page;

        page_of(&page, c, req, res, "forgotten");
        if (form->mail) {
                page.csrf = csrf_token(req, c->pool);
                form->key = once_key(req, c->pool);
        }
        return view_forgotten(&res->page, &page, form);
}

int forgotten_get(struct ctx *c, const struct request *req, struct response *res)
{
        return show(c, req, res, &(struct view_forgotten){.mail = c->conf->mail_server != NULL});
}

/* Nobody tells an asker by how soon one is slowed whether there is such a name: it is counted as it was typed. */
static int slowed(int *seconds, struct ctx *c, const struct request *req, const char *login)
{
        const char   *key = utf8_key(c->pool, login);
        unsigned char hash[32];
        struct guess  name = {"forgotten", hash, sizeof hash, NAME_FREE};
        struct guess  address = {"forgotten-from", req->network, strlen(req->network), ADDRESS_FREE};
        int           rc = guess_begin(seconds, c->db, c->pool, &address, c->now);

        crypto_generichash(hash, sizeof hash, (const unsigned char *)key, strlen(key), NULL, 0);
        return rc < 0 || *seconds ? rc : guess_begin(seconds, c->db, c->pool, &name, c->now);
}

int forgotten_post(struct ctx *c, const struct request *req, struct response *res)
{
        const struct fault   *fault = request_fault(req, "login");
        struct view_forgotten form = {.mail = true, .login = request_form(req, "login")};
        int                   rc;

        if (!c->conf->mail_server) {
                res->location = "/forgotten";
                return 0;
        }
        if (fault) {
                form.login_code = fault->code;
                res->status = 422;
                return show(c, req, res, &form);
        }
        if ((rc = slowed(&res->retry_after, c, req, form.login)) < 0)
                return rc;
        if (res->retry_after) {
                form.code = "rate";
                form.message = refusal_message(c->pool, "rate", pool_format(c->pool, "%d seconds", res->retry_after));
                res->status = 429;
                return show(c, req, res, &form);
        }
        if ((rc = reset_ask(c->db, form.login, req->language, req->key, c->now, c->pool)) == 0)
                res->location = "/forgotten?notice=reset-sent";
        return rc;
}
