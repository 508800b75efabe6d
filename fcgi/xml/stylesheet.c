/* stylesheet.c - sheets compiled at start, into their faster form where they have one; each page is one
 * transformation under limits.
 *
 * libxslt's form of a sheet with all its words takes four megabytes, the faster one a fraction: the former is freed
 * once there is the latter, and made again for a page that the faster form gives up. */
#include "xml/stylesheet.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>

#include "util/err.h"
#include "util/log.h"
#include "xml/complaint.h"
#include "xml/html.h"
#include "xml/sheet.h"
#include "xml/sheet_file.h"

#define SHEETS     256
#define LANGUAGES  16
#define DEEPEST    200                  /* templates within templates */
#define OPERATIONS 5000000ul            /* of one page: a hundred times the largest */
#define FIRST_ROOM ((size_t)64 * 1024)

struct sheet_of {
        const char         *language, *view, *path;
        xsltStylesheetPtr   compiled;   /* NULL where there is fast */
        const struct sheet *fast;       /* NULL: the sheet says what that form does not know … */
        const char         *slow;       /* … this */
};

struct stylesheets {
        struct sheet_of      sheets[SHEETS];
        size_t               count;
        const char          *languages[LANGUAGES + 1];
        size_t               languages_count;
        const char *const   *views;     /* these alone, a NULL at the end; NULL: all */
        xsltSecurityPrefsPtr nothing;   /* forbids all five */
        struct names         names;     /* that the faster forms ask for */
};

/* --- Compiling */

static xsltSecurityPrefsPtr forbid_all(void)
{
        static const xsltSecurityOption all[] = {
                XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
                XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK,
        };
        xsltSecurityPrefsPtr prefs = xsltNewSecurityPrefs();

        for (size_t i = 0; prefs && i < sizeof all / sizeof *all; i++)
                xsltSetSecurityPrefs(prefs, all[i], xsltSecurityForbid);
        return prefs;
}

static xsltStylesheetPtr parse(const char *path)
{
        xsltStylesheetPtr sheet = xsltParseStylesheetFile((const xmlChar *)path);

        if (!sheet || !sheet->errors)
                return sheet;
        xsltFreeStylesheet(sheet);
        return NULL;
}

static int compile(struct stylesheets *s, const char *path, const char *language, const char *view,
                   const char **why, struct pool *pool)
{
        struct sheet_of *sheet = &s->sheets[s->count];

        if (s->count == SHEETS) {
                *why = "there are more stylesheets than the table holds";
                return ERR_SYSTEM;
        }
        *sheet = (struct sheet_of){.language = language, .view = view, .path = path, .compiled = parse(path)};
        if (!sheet->compiled) {
                *why = pool_format(pool, "the stylesheet %s cannot be compiled", path);
                return ERR_SYSTEM;
        }
        if (sheet_compile(&sheet->fast, &sheet->slow, sheet->compiled, &s->names, pool) < 0)
                log_write(LOG_DEBUG, "slow-stylesheet", LOG_T("sheet", path), LOG_T("why", sheet->slow));
        if (sheet->fast) {
                xsltFreeStylesheet(sheet->compiled);
                sheet->compiled = NULL;
        }
        s->count++;
        return 0;
}

/* "progress.xsl" gives "progress"; NULL for other files. */
static const char *stem(const char *file, struct pool *pool)
{
        size_t size = strlen(file);

        if (file[0] == '.' || size < 5 || strcmp(file + size - 4, ".xsl") != 0)
                return NULL;
        return pool_text_n(pool, file, size - 4);
}

static bool wanted(const struct stylesheets *s, const char *view)
{
        const char *const *at = s->views;

        while (at && *at && strcmp(*at, view) != 0)
                at++;
        return !at || *at;
}

static int compile_language(struct stylesheets *s, const char *dir, const char *language, const char **why,
                            struct pool *pool)
{
        const char    *folder = pool_format(pool, "%s/%s", dir, language);
        DIR           *d = opendir(folder);
        struct dirent *entry;
        int            rc = 0;

        if (!d) {
                *why = pool_format(pool, "%s cannot be read: %m", folder);
                return ERR_SYSTEM;
        }
        while (rc == 0 && (entry = readdir(d))) {
                const char *view = stem(entry->d_name, pool);

                if (view && wanted(s, view))
                        rc = compile(s, pool_format(pool, "%s/%s", folder, entry->d_name), language, view,
                                     why, pool);
        }
        closedir(d);
        return rc;
}

/* A folder of two or three letters is a language; the others hold words, schemas, files. */
static bool is_language(const struct dirent *entry)
{
        size_t size = strlen(entry->d_name);

        return (size == 2 || size == 3) && strspn(entry->d_name, "abcdefghijklmnopqrstuvwxyz") == size;
}

static int compare_languages(const void *a, const void *b)
{
        const char *const *left = a, *const *right = b;
        int                english = !strcmp(*right, "en") - !strcmp(*left, "en");

        return english ? english : strcmp(*left, *right);
}

static int compile_all(struct stylesheets *s, const char *dir, const char **why, struct pool *pool)
{
        DIR           *d = opendir(dir);
        struct dirent *entry;
        int            rc = 0;

        if (!d) {
                *why = pool_format(pool, "%s cannot be read: %m", dir);
                return ERR_SYSTEM;
        }
        while (rc == 0 && (entry = readdir(d))) {
                const char *language;

                if (!is_language(entry) || s->languages_count == LANGUAGES)
                        continue;
                language = s->languages[s->languages_count++] = pool_text(pool, entry->d_name);
                rc = compile_language(s, dir, language, why, pool);
        }
        closedir(d);
        qsort(s->languages, s->languages_count, sizeof *s->languages, compare_languages);
        if (rc == 0 && !s->count) {
                *why = pool_format(pool, "there is no stylesheet in %s", dir);
                rc = ERR_SYSTEM;
        }
        return rc;
}

int stylesheets_load_of(struct stylesheets **out, const char *dir, const char *const *views, struct pool *pool, const char **why)
{
        struct stylesheets *s = POOL_NEW(pool, struct stylesheets);
        int                 rc = ERR_SYSTEM;

        *out = NULL;
        s->views = views;
        xmlInitParser();
        xsltInit();
        if (!(s->nothing = forbid_all())) {
                *why = "no memory for stylesheets";
                return rc;
        }
        sheet_files_begin();
        rc = compile_all(s, dir, why, pool);
        sheet_files_end();
        if (rc < 0) {
                stylesheets_free(s);
                return rc;
        }
        *out = s;
        return 0;
}

int stylesheets_load(struct stylesheets **out, const char *dir, struct pool *pool, const char **why)
{
        return stylesheets_load_of(out, dir, NULL, pool, why);
}

void stylesheets_free(struct stylesheets *s)
{
        if (!s)
                return;
        for (size_t i = 0; i < s->count; i++)
                xsltFreeStylesheet(s->sheets[i].compiled);
        xsltFreeSecurityPrefs(s->nothing);
}

const char *const *stylesheets_languages(const struct stylesheets *s)
{
        return s->languages;
}

/* --- Finding: the reader's language, else the first that has the page */

static const struct sheet_of *find(const struct stylesheets *s, const char *view, const char *language)
{
        const struct sheet_of *other = NULL;

        for (size_t i = 0; i < s->count; i++) {
                const struct sheet_of *sheet = &s->sheets[i];

                if (strcmp(sheet->view, view) != 0)
                        continue;
                if (strcmp(sheet->language, language) == 0)
                        return sheet;
                if (!other || strcmp(sheet->language, "en") == 0)
                        other = sheet;
        }
        return other;
}

bool stylesheets_have(const struct stylesheets *s, const char *view)
{
        return find(s, view, "en") != NULL;
}

const char *stylesheets_slow(const struct stylesheets *s)
{
        for (size_t i = 0; i < s->count; i++)
                if (!s->sheets[i].fast)
                        return s->sheets[i].slow;
        return NULL;
}

/* --- Applying: the faster form, or libxslt where there is none or where it gives up */

static int apply_fast(struct html *out, const struct stylesheets *s, const struct sheet *fast, struct xml *page, struct pool *pool)
{
        if (!fast)
                return ERR_REFUSED;
        html_begin(out, pool, FIRST_ROOM);
        tree_number(xml_nodes(page), &s->names);
        return sheet_run(out, fast, xml_nodes(page), OPERATIONS, pool);
}

static xsltTransformContextPtr context_new(const struct stylesheets *s, xsltStylesheetPtr sheet, xmlDocPtr page,
                                           struct complaint *complaint)
{
        xsltTransformContextPtr ctxt = xsltNewTransformContext(sheet, page);

        if (!ctxt)
                return NULL;
        xsltSetTransformErrorFunc(ctxt, complaint, complain);
        ctxt->maxTemplateDepth = DEEPEST;
        ctxt->opLimit = OPERATIONS;
        ctxt->xpathCtxt->opLimit = OPERATIONS;
        if (xsltSetCtxtSecurityPrefs(s->nothing, ctxt) == 0)
                return ctxt;
        xsltFreeTransformContext(ctxt);
        return NULL;
}

static int apply_slowly(struct html *out, const struct stylesheets *s, const struct sheet_of *sheet, xmlDocPtr page,
                        struct complaint *complaint, struct pool *pool)
{
        xsltStylesheetPtr       compiled = sheet->compiled ? sheet->compiled : parse(sheet->path);
        xsltTransformContextPtr ctxt = compiled && page ? context_new(s, compiled, page, complaint) : NULL;
        xmlDocPtr               made = NULL;
        int                     rc = ERR_SYSTEM;

        if (ctxt)
                made = xsltApplyStylesheetUser(compiled, page, NULL, NULL, NULL, ctxt);
        if (made && ctxt->state == XSLT_STATE_OK) {
                html_begin(out, pool, FIRST_ROOM);
                html_document(out, made);
                rc = 0;
        }
        xmlFreeDoc(made);
        xsltFreeTransformContext(ctxt);
        if (compiled != sheet->compiled)
                xsltFreeStylesheet(compiled);
        return rc;
}

int stylesheets_apply(const char **out, size_t *size, const struct stylesheets *s, const char *view,
                      const char *language, struct xml *page, struct pool *pool)
{
        const struct sheet_of *sheet = find(s, view, language);
        struct complaint       complaint = {.text = "no such sheet"};
        struct html            html;

        if (!sheet || (apply_fast(&html, s, sheet->fast, page, pool) < 0 &&
                       apply_slowly(&html, s, sheet, xml_doc(page), &complaint, pool) < 0)) {
                log_write(LOG_ERROR, "stylesheet", LOG_T("view", view), LOG_T("language", language),
                          LOG_T("error", complaint.text));
                return ERR_SYSTEM;
        }
        *out = html.bytes;
        *size = html.size;
        return 0;
}
