/* err.h - the errors that callers treat differently; all others are ERR_SYSTEM. */
#ifndef RECERT_ERR_H
#define RECERT_ERR_H

enum err {
        ERR_SYSTEM      = -1,   /* memory, I/O, a bug: logged where it happened; 500 */
        ERR_NOT_FOUND   = -2,   /* no such thing, or not this viewer's: 404 */
        ERR_UNAVAILABLE = -3,   /* the database or a helper cannot answer now: 503, Retry-After */
        ERR_STALE       = -4,   /* somebody else changed it meanwhile: 409 */
        ERR_REFUSED     = -5,   /* the input was read and refused; a refusal says why */
        ERR_REPEATED    = -6,   /* the form's one-time key was used meanwhile: answered as then */
};

#endif
