/* sign_in_code.c - the second step of signing in: a code, or a recovery code in place of it. */
#include "view/second_factor.h"

int view_sign_in_code(struct xml **out, const struct page *page, const struct view_sign_in_code *form)
{
        static const char *const names[] = {"code", "recovery"};
        struct xml              *x = page_begin(page);

        for (int i = 0; i < 2; i++) {
                bool sent = form->recovery == (i == 1);

                page_form(x, page, &(struct page_form){.name = names[i], .action = "/sign-in/code", .code = sent ? form->code : NULL,
                                                       .message = sent ? form->message : NULL});
                page_field(x, &(struct page_field){.name = names[i], .code = sent ? form->field_code : NULL});
                page_field(x, &(struct page_field){.name = "next", .value = form->next});
                xml_close(x);
        }
        page_form(x, page, &(struct page_form){.name = "leave", .action = "/sign-out"});
        xml_close(x);
        return page_end(out, x);
}
