/* request.c - <request>. */
#include "view/request.h"

#include "renewal/evaluate.h"

void request_open(struct xml *x, const struct page *page, const struct extension_request *r, const struct view_requester *who)
{
        char id[CANDIDATE_ID_TEXT];

        xml_open(x, "request");
        if (who) {
                xml_attr(x, "candidate", candidate_id_format(id, who->candidate));
                xml_attr(x, "name", who->name);
                xml_attr(x, "email", who->email);
        }
        xml_attr_int(x, "id", r->id);
        xml_attr(x, "certification", page->programme->certifications[r->certification].code);
        xml_attr(x, "certification-name", page_certification_name(page, r->certification));
        xml_attr_date(x, "entered", r->entered);
        if (r->state == REQUEST_WAITING)
                xml_attr_int(x, "waits", date_days_between(r->entered, page->today));
        xml_attr_date(x, "expires", r->expires);
        xml_attr(x, "state", request_state_words[r->state]);
        xml_attr_date(x, "decided", r->decided);
        xml_attr_date(x, "given", r->given);
}

void request_close(struct xml *x, const struct extension_request *r)
{
        xml_element(x, "grounds", r->grounds);
        xml_element(x, "reason", r->reason);
        xml_close(x);
}
