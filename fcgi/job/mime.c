/* mime.c - a mail by GMime. */
#include "job/mime.h"

#include <string.h>

#include <gmime/gmime.h>

#include "util/clock.h"
#include "util/err.h"

static bool is_line(const char *text)
{
        for (; text && *text; text++)
                if ((unsigned char)*text < ' ' || *text == 127)
                        return false;
        return true;
}

/* GMime's own g_mime_text_part_set_text() would choose another character set, and convert. */
static GMimeObject *part(const char *kind, const char *text)
{
        GMimeTextPart    *it = g_mime_text_part_new_with_subtype(kind);
        GMimeStream      *stream = g_mime_stream_mem_new_with_buffer(text, strlen(text));
        GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);

        g_mime_text_part_set_charset(it, "utf-8");
        g_mime_part_set_content(GMIME_PART(it), content);
        g_mime_part_set_content_encoding(GMIME_PART(it), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
        g_object_unref(content);
        g_object_unref(stream);
        return GMIME_OBJECT(it);
}

static void from(GMimeMessage *it, const struct mime *m)
{
        InternetAddress *who = internet_address_mailbox_new(m->from_name, m->from);

        internet_address_set_charset(who, "utf-8");
        internet_address_list_add(g_mime_message_get_from(it), who);
        g_object_unref(who);
}

static GMimeObject *alternatives(const struct mime *m)
{
        GMimeMultipart *both = g_mime_multipart_new_with_subtype("alternative");
        GMimeObject    *text = part("plain", m->text), *html = part("html", m->html);

        g_mime_multipart_add(both, text);
        g_mime_multipart_add(both, html);
        g_object_unref(text);
        g_object_unref(html);
        return GMIME_OBJECT(both);
}

static GMimeMessage *message(const struct mime *m, struct pool *pool)
{
        GMimeMessage *it = g_mime_message_new(TRUE);
        GMimeObject  *object = GMIME_OBJECT(it), *body = alternatives(m);
        GDateTime    *date = g_date_time_new_from_unix_utc(m->date / CLOCK_SECOND);

        from(it, m);
        g_mime_message_add_mailbox(it, GMIME_ADDRESS_TYPE_TO, NULL, m->to);
        g_mime_message_set_subject(it, m->subject, "utf-8");
        g_mime_message_set_date(it, date);
        g_mime_message_set_message_id(it, m->id);
        g_mime_object_set_header(object, "Auto-Submitted", "auto-generated", NULL);
        if (m->unsubscribe) {
                g_mime_object_set_header(object, "List-Unsubscribe", pool_format(pool, "<%s>", m->unsubscribe), NULL);
                g_mime_object_set_header(object, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click", NULL);
        }
        g_mime_message_set_mime_part(it, body);
        g_object_unref(body);
        g_date_time_unref(date);
        return it;
}

/* SMTP knows no line end but CRLF. */
static bool lines_end_well(const char *bytes, size_t size)
{
        for (size_t i = 0; i < size; i++)
                if ((bytes[i] == '\n' && (!i || bytes[i - 1] != '\r')) || (bytes[i] == '\r' && (i + 1 == size || bytes[i + 1] != '\n')))
                        return false;
        return size > 2 && bytes[size - 1] == '\n';
}

int mime_write(const char **out, size_t *size, const struct mime *m, struct pool *pool)
{
        GMimeFormatOptions *format;
        GMimeMessage       *it;
        GMimeStream        *stream;
        GByteArray         *bytes;
        int                 rc;

        if (!is_line(m->from) || !is_line(m->from_name) || !is_line(m->to) || !is_line(m->id) || !is_line(m->subject) ||
            !is_line(m->unsubscribe))
                return ERR_REFUSED;
        g_mime_init();
        it = message(m, pool);
        format = g_mime_format_options_new();
        g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
        stream = g_mime_stream_mem_new();
        rc = g_mime_object_write_to_stream(GMIME_OBJECT(it), format, stream) < 0 ? ERR_SYSTEM : 0;
        bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
        *out = pool_text_n(pool, (const char *)bytes->data, bytes->len);
        *size = bytes->len;
        if (rc == 0 && !lines_end_well(*out, *size))
                rc = ERR_REFUSED;
        g_object_unref(stream);
        g_mime_format_options_free(format);
        g_object_unref(it);
        return rc;
}
