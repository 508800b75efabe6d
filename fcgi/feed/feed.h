/* feed.h - what integrators fetch (pages-and-feeds, "Integrators"): documents of the vocabulary, for keys. */
#ifndef RECERT_FEED_H
#define RECERT_FEED_H

#include "http/form.h"
#include "route.h"

handler feed_programme_get, feed_checkpoint_get, feed_candidates_get, feed_credentials_get, feed_activities_get,
        feed_candidate_get, feed_progress_get, feed_events_get, feed_completions_post, feed_awards_post;

extern const struct form_field feed_query[], feed_progress_query[], feed_activities_query[];

#endif
