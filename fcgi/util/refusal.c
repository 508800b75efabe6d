/* refusal.c - the table of refusals. Codes never change their meaning; new ones are added. */
#include "util/refusal.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include "util/log.h"

const struct refusal refusals[] = {
        /* The request as a whole */
        {"request", 400, "This request cannot be read{}. Go back and try again."},
        {"body", 400, "The form arrived broken{}. Send it once more."},
        {"not-signed-in", 401, "Sign in first."},
        {"key-missing", 401, "Send the key that you were given, as Authorization: Bearer KEY."},
        {"key-unknown", 401, "There is no such key."},
        {"key-over", 401, "This key was revoked, or its time is over. Ask for a new one."},
        {"scope", 403, "This key may not do that: it needs the scope {}."},
        {"forbidden", 403, "Your role does not allow this."},
        {"csrf", 403, "The form is older than this session, or came from another site. Load the page again and send it once more."},
        {"not-found", 404, "There is nothing at this address."},
        {"link-over", 404, "This link was used already, or its time is over. Ask for a new one."},
        {"method", 405, "This address does not take {}."},
        {"not-acceptable", 406, "This address has nothing of the media type asked for."},
        {"stale", 409, "Somebody else changed this meanwhile. Look at both versions and decide again."},
        {"length", 411, "Say how long the request is (Content-Length)."},
        {"too-large", 413, "This is larger than the portal takes{}."},
        {"address-too-long", 414, "This address is too long."},
        {"media-type", 415, "The portal does not take this content type{}. Use the form."},
        {"rate", 429, "Too many attempts. Wait {} and try again."},
        {"failed", 500, "The portal failed. Nothing was stored; tell us the reference, and try again later."},
        {"unavailable", 503, "The portal cannot answer now. Nothing is lost; try again in a moment."},
        /* Forms */
        {"cursor", 422, "This cursor was not given out by this feed with these filters. Leave since out to begin again."},
        {"limit", 422, "A limit is a number from 1 to 1000{}."},
        {"key-used", 422, "This form was sent before with other content. Load the page again to make another entry."},
        {"field-missing", 422, "Fill this in{}."},
        {"field-repeated", 422, "The field {} was sent more than once."},
        {"field-unknown", 422, "There is no field {}."},
        {"field-too-long", 422, "Use at most {} characters."},
        {"text", 422, "This holds characters that are not text{}. Remove them, or type it anew."},
        {"code", 422, "This is not one of the codes that can be chosen{}."},
        {"number", 422, "Write a whole number{}."},
        {"path", 422, "This is not an address of this portal{}."},
        {"action", 422, "There is no such action{}."},
        {"date", 422, "Write the date as year-month-day, for example 2026-01-31{}."},
        /* Activities */
        {"date-in-future", 422, "The activity cannot be dated after today{}."},
        {"date-after-entered", 422, "It was entered on {}, and cannot have taken place later."},
        {"date-too-early", 422, "Activities count from {} on. Choose a later date."},
        {"option-unknown", 422, "There is no such item{}. Choose one of the list."},
        {"offer-unknown", 422, "This is not among what counts{}. Choose one of the list, or none."},
        {"date-outside-offer", 422, "What you chose took place at another time{}. Correct the date, or choose none."},
        {"option-not-offered", 422, "This item is not offered on that date{}."},
        {"language-unknown", 422, "Choose one of the languages of the list{}."},
        {"image-missing", 422, "Add an image that shows it was completed or attended."},
        {"image-kind", 422, "Use a PNG, JPEG, WebP or GIF image{}."},
        {"image-damaged", 422, "This image cannot be read{}. Save it anew and choose it again."},
        {"image-too-large", 422, "An image can have 10 MiB and 50 megapixels at most{}."},
        {"image-time", 422, "What was sent together took too long to read: this image was left out{}. Send it by itself."},
        {"image-too-many", 422, "An activity can have five images at most."},
        {"drafts-full", 422, "At most 200 drafts are kept. Submit some, or throw them away, then enter this again."},
        {"drafts-none", 422, "Tick at least one draft."},
        {"drafts-too-many", 422, "At most 30 drafts are submitted at once."},
        {"duplicate-activity", 422, "This activity was entered before{}. The same one counts once."},
        {"activity-final", 422, "This activity can no longer be changed: it was decided, or a closed cycle counted it."},
        {"not-held", 422, "This is not held today{}. Only what is held can be extended."},
        {"request-open", 422, "A request for this certification waits already{}."},
        {"request-decided", 409, "This request was decided meanwhile. What was decided stands with it."},
        {"request-withdrawn", 409, "This request was taken back already."},
        {"expires-not-later", 422, "It is valid until then without an extension{}. Choose a later day."},
        /* Documents */
        {"xml", 422, "The document is not well-formed XML{}."},
        {"dtd", 422, "A document with a DOCTYPE is not read. Leave it out."},
        {"encoding", 422, "Write the document in UTF-8{}."},
        {"too-deep", 422, "The elements of this document lie too deep in each other."},
        {"too-slow", 422, "Reading the document took too long."},
        {"document-unknown", 422, "This kind of document is not read here{}."},
        {"element-unknown", 422, "There is no such element here{}. Correct it, or leave it out."},
        {"element-repeated", 422, "This element may stand here once{}."},
        {"attribute-unknown", 422, "There is no such attribute here{}. Correct it, or leave it out."},
        {"attribute-missing", 422, "An attribute is missing{}."},
        {"text-unexpected", 422, "There is text where only elements belong{}."},
        {"too-long", 422, "This is longer than the portal keeps{}. Shorten it."},
        {"flag", 422, "Write true or false{}."},
        {"id", 422, "A candidate is AT and eight digits, an activity a number from 1 on{}."},
        {"mail", 422, "This is not a mail address{}."},
        {"hash", 422, "Write a SHA-256 as 64 digits and letters a to f{}."},
        {"source", 422, "Give source and source-id together{}."},
        {"certification-unknown", 422, "The programme has no such certification{}."},
        {"type-unknown", 422, "The programme has no such type{}."},
        {"basis-unknown", 422, "A basis is exam, upgrade or import{}."},
        {"status-unknown", 422, "A status is recorded, accepted, rejected or withdrawn{}."},
        {"entered-before-date", 422, "An activity is entered on its date or later{}."},
        {"activity-twice", 422, "Two activities have this number{}."},
        {"candidate-unknown", 422, "There is no such candidate{}."},
        {"id-reused", 422, "This id was used before with other content{}. Give what is another thing another id."},
        {"source-foreign", 422, "The source must be the name of the key{}."},
        {"csv", 422, "This line is not the CSV that is read here{}."},
        {"json", 422, "The document is not the JSON that is read here{}."},
        {"contradiction", 422, "The portal has it otherwise{}. What is stored is never changed by an import, only gone on from."},
        {"address-taken", 422, "Another person has one of these mail addresses."},
        {"number-taken", 422, "Another award has this verification number."},
        {"source-id-taken", 422, "This was reported before, under the same source and source-id."},
        {"evidence-missing", 422, "An image is neither in the portal nor in the folder{}."},
        {"id-gone", 422, "The person with this number was erased. A number is never given again."},
        {"award-without-rule", 422, "The type of this certification has no rule on that day{}."},
        /* What staff enter */
        {"event-in-future", 422, "It holds from today or an earlier day on."},
        {"until-before-from", 422, "It ends before it begins{}."},
        {"href", 422, "Write an address that begins with https:// or http://{}."},
        {"upgrade-without", 422, "An upgrade goes to the successor of something that was awarded{}."},
        {"not-awarded", 422, "This was never awarded to this candidate{}."},
        {"extension-idle", 422, "This would extend nothing{}: that day it is not held, or it has such an expiry already."},
        {"void-already", 422, "This is void already."},
        {"ends-before-today", 422, "Choose today or a later day{}."},
        {"account-disabled", 422, "The account is disabled. Enable it first."},
        /* Programmes */
        {"group-unknown", 422, "The programme has no such item group{}."},
        {"credit-unknown", 422, "A credit is on-entry or on-acceptance{}."},
        {"renew-from-unknown", 422, "A renewal counts from completion or expiry{}."},
        {"activities-since-unknown", 422, "Activities count since programme or cycle{}."},
        {"rule-twice", 422, "Two rules begin on the same day{}."},
        {"code-twice", 422, "Two things have one code or alias{}."},
        {"units-negative", 422, "Units cannot be below zero{}."},
        {"units-zero", 422, "The units required cannot be zero{}."},
        {"validity-zero", 422, "A certification is valid for a month at least{}."},
        {"limit-negative", 422, "A limit cannot be below zero{}."},
        {"limit-zero", 422, "A limit cannot be zero{}. Leave it out, or give the rule 0 units."},
        {"months-negative", 422, "Months cannot be below zero{}."},
        {"days-negative", 422, "Days cannot be below zero{}."},
        {"extension-both", 422, "An extension has either to or months{}."},
        {"extension-neither", 422, "An extension needs to or months{}."},
        {"extension-range", 422, "The range of an extension ends before it begins{}."},
        {"time-zone-unknown", 422, "There is no such time zone{}."},
        {"past-rule", 422, "A rule in force by today stays as it is{}. Add one from tomorrow on."},
        {"past-retirement", 422, "A retirement by today stays as it is{}. Retire from tomorrow on."},
        {"past-extension", 422, "An extension granted by today stays as it is{}. Grant one from tomorrow on."},
        {"time-zone-fixed", 422, "The time zone stays as it is once there are events{}."},
        {"activities-from-fixed", 422, "The first day that counts stays as it is once there are events{}."},
        {"type-fixed", 422, "A certification keeps its type once there are events{}."},
        {"missing", 422, "The portal has this, and the document does not{}. Retire it, or give it a rule of 0 units, instead."},
        {"requirement", 422, "Write one requirement a line: how many, then the codes, for example 2 ACP-JCA ACP-OA."},
        {"referenced", 422, "This cannot be taken away: something names it{}. Retire it, or give it a rule of 0 units, instead."},
        {"moved", 422, "The numbers are others by now. Look at them, then publish again."},
        {"cancelled", 422, "It was cancelled before it was published."},
        {"proposal-damaged", 422, "What was drafted cannot be read any more. Discard it, and draft it again."},
        {"preview-over", 422, "The preview is not of today's programme and draft. Preview it again, then publish."},
        {"unchanged", 422, "Nothing would change: the programme says this already{}."},
        /* Accounts */
        {"sign-in", 422, "The name or the password is not right."},
        {"password-short", 422, "Use eight characters or more."},
        {"password-long", 422, "Use at most 128 characters."},
        {"password-common", 422, "This password is among the first that anybody would try. Choose another."},
        {"password-differs", 422, "The two passwords differ."},
        {"password-none", 422, "You have chosen no password yet. Choose one first: your profile says how."},
        {"provider-unknown", 422, "There is no such connection to a provider. It may have ended meanwhile."},
        {"password-wrong", 422, "That is not your password."},
        {"password-same", 422, "This is your password already. Choose another."},
        {"address-yours", 422, "This address is yours already, and confirmed."},
        {"address-main", 422, "This is the main address. Make another one the main one first."},
        {"address-unverified", 422, "Confirm this address first, by the link that was sent there."},
        {"addresses-too-many", 422, "Ten addresses are the most. Remove one first."},
        {"factor-code", 422, "This is not the code that the app shows now."},
        {"factor-code-used", 422, "This code was used already. Wait for the next one."},
        {"factor-recovery", 422, "This is none of your recovery codes, or it was used already."},
        {"factor-unreadable", 422, "Codes cannot be checked: the portal's key is not the one with which this was set up. Use a recovery code, or ask for a reset."},
        {"factor-required", 422, "Staff need a second factor here. It can be replaced, not switched off."},
        {"factor-unavailable", 422, "No second factor can be set up here: the portal has no key for it. Ask who runs it."},
        {"factor-none", 422, "No second factor is set up."},
        {"session-unknown", 422, "There is no such session. It may have ended meanwhile."},
        /* Sign-ins by a provider */
        {"sso-state", 422, "This answer belongs to no sign-in that was begun in this browser in the last ten minutes. Begin again."},
        {"sso-nonce", 422, "The provider's answer was made for another sign-in. Begin again."},
        {"sso-audience", 422, "The provider's answer was made for another site. Begin again; if it stays so, tell us the reference."},
        {"sso-issuer", 422, "The answer is not of the provider that was asked. Begin again; if it stays so, tell us the reference."},
        {"sso-algorithm", 422, "The provider's answer is not signed in a way that the portal takes. Tell us the reference."},
        {"sso-key", 422, "The provider's answer is signed with a key that the provider does not name. Try again in a few minutes."},
        {"sso-signature", 422, "The provider's answer was changed, or is not the provider's. Begin again; if it stays so, tell us the reference."},
        {"sso-expired", 422, "The provider's answer is too old, or a clock is wrong. Begin again; if it stays so, tell us the reference."},
        {"sso-answer", 422, "The provider's answer cannot be read. Begin again; if it stays so, tell us the reference."},
        {"sso-refused", 422, "The provider did not sign you in. Begin again, or sign in with your password."},
        {"sso-used", 422, "This answer of the provider was used already. Begin again."},
        {"sso-down", 503, "The provider cannot be reached. Try again in a few minutes, or sign in with your password."},
        {"sso-slow", 503, "The provider took too long to answer. Try again in a few minutes, or sign in with your password."},
        {"sso-mail-missing", 422, "The provider told us no email address. Let it tell us one and begin again, or sign in with your password."},
        {"sso-mail-unverified", 422, "The provider has not verified your email address. Have it verified there and begin again, or sign in with your password."},
        {"sso-no-password", 422, "Somebody with this email address is known, and has chosen no password yet. Open your invitation first; if you have none, ask us for one."},
        {"sso-link-sent", 422, "Somebody with this email address is known, and has chosen no password yet. A link with which one is chosen is on its way to you by mail. Then begin again."},
        {"sso-staff", 422, "Staff sign in with their password."},
        {"sso-closed", 422, "This account is disabled. Ask us why, with the reference."},
};
const size_t refusals_count = sizeof refusals / sizeof *refusals;

const struct refusal *refusal_find(const char *code)
{
        for (size_t i = 0; i < refusals_count; i++)
                if (!strcmp(refusals[i].code, code))
                        return &refusals[i];
        log_write(LOG_ERROR, "refusal-unknown", LOG_T("code", code));
        abort();
}

const char *refusal_message(struct pool *pool, const char *code, const char *detail)
{
        const char *sentence = refusal_find(code)->sentence;
        const char *place = strstr(sentence, "{}");
        int         before = place ? (int)(place - sentence) : 0;

        if (!place)
                return sentence;
        if (before && place[-1] == ' ')         /* a word of the sentence: callers give it */
                return pool_format(pool, "%.*s%s%s", before, sentence, detail ? detail : "…", place + 2);
        if (!detail || !*detail)
                return pool_format(pool, "%.*s%s", before, sentence, place + 2);
        return pool_format(pool, "%.*s (%s)%s", before, sentence, detail, place + 2);
}
