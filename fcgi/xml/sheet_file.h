/* sheet_file.h - the files that stylesheets import, while many are compiled: each is read once, and of the words only
 * those go into a stylesheet that it can reach. libxslt would read and compile all the words anew for each page.
 *
 * A file of words, in a folder i18n, holds named templates alone and is imported last (architecture, "Words"). */
#ifndef RECERT_XML_SHEET_FILE_H
#define RECERT_XML_SHEET_FILE_H

/* Between the two, libxslt is given its files from here; one at a time in a process. After end() it reads them itself. */
void sheet_files_begin(void);
void sheet_files_end(void);

#endif
