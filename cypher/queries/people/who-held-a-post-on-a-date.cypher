// Who held a post on a date, and how surely
//
// `answer` is what the dates allow, for every tenure of the post, and `because` says why:
//   yes      a stated beginning or end, or an article of that time, puts the person in the post
//   likely   articles before and after that time speak of the post as held, and none of an end between them
//   unknown  the dates say no more; a post held in 2022 is not therefore held in 2023
//   no       it began later, had ended, or was only proposed by then
// For a month or a year, yes means at some time in it. Where papers state different beginnings or ends, only what all
// of them allow is yes or no.
//
// The body's name or one of its aliases:
// :param body => "Thành ủy Hà Nội"
// The post without its body:
// :param role => "Bí thư"
// A day, a month or a year:
// :param date => "2022-10"

WITH $date + substring('0000-01-01', size($date)) AS first, $date + substring('9999-12-31', size($date)) AS last
MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE (body.name = $body OR $body IN body.aliases)
  AND (post.role_key = $role OR post.role = $role)
CALL (post) {
  OPTIONAL MATCH (claim:Claim {edge: post.id})-[:STATED_IN]->(article:Article)
  WITH claim, article.published AS day ORDER BY day
  RETURN collect({status: claim.status, day: day}) AS said,
         collect(DISTINCT claim.from) AS begins, collect(DISTINCT claim.to) AS ends
}
WITH official, post, body, first, last, said,
     // A less precise date says nothing against a more precise one.
     [one IN begins WHERE none(other IN begins WHERE other <> one AND other STARTS WITH one)] AS begins,
     [one IN ends WHERE none(other IN ends WHERE other <> one AND other STARTS WITH one)] AS ends
WITH official, post, body, first, last, said,
     reduce(least = coalesce(begins[0], post.from), one IN begins | CASE WHEN one < least THEN one ELSE least END)
       AS from_least,
     reduce(most = coalesce(begins[0], post.from), one IN begins | CASE WHEN one > most THEN one ELSE most END)
       AS from_most,
     reduce(least = coalesce(ends[0], post.to), one IN ends | CASE WHEN one < least THEN one ELSE least END)
       AS to_least,
     reduce(most = coalesce(ends[0], post.to), one IN ends | CASE WHEN one > most THEN one ELSE most END)
       AS to_most
WITH official, post, body, first, last, from_least, from_most, to_least, to_most,
     from_least + substring('0000-01-01', size(from_least)) AS from_first,
     from_most + substring('9999-12-31', size(from_most)) AS from_last,
     to_least + substring('0000-01-01', size(to_least)) AS to_first,
     to_most + substring('9999-12-31', size(to_most)) AS to_last,
     // An article that tells of an end to come speaks of the post as held.
     [one IN said WHERE one.status IN ['current', 'acting']
       OR one.status = 'former' AND one.day + substring('9999-12-31', size(one.day)) < to_least | one.day] AS seen,
     [one IN said WHERE one.status = 'former'
       AND one.day + substring('9999-12-31', size(one.day)) <= first | one.day] AS gone
WITH official, post, body, first, last, gone, from_least, from_most, to_least, to_most,
     from_first, from_last, to_first, to_last,
     [day IN seen WHERE day + substring('0000-01-01', size(day)) >= first
                    AND day + substring('9999-12-31', size(day)) <= last] AS then,
     [day IN seen WHERE day + substring('9999-12-31', size(day)) <= first] AS before,
     [day IN seen WHERE day + substring('0000-01-01', size(day)) >= last] AS after
WITH official, post, body,
     CASE
       WHEN to_last < first THEN ['no', 'it ended ' + to_most]
       WHEN from_first > last THEN ['no', 'it began ' + from_least]
       WHEN post.status = 'proposed' AND post.status_as_of + substring('0000-01-01', size(post.status_as_of)) >= last
         THEN ['no', 'only proposed on ' + post.status_as_of]
       WHEN post.status = 'proposed' THEN ['unknown', 'proposed; nothing tells that it was held']
       WHEN from_last <= first AND to_first >= last THEN ['yes', 'stated from ' + from_most + ' to ' + to_least]
       WHEN from_first >= first AND from_last <= last THEN ['yes', 'it began ' + from_least]
       WHEN to_first >= first AND to_last <= last THEN ['yes', 'it ended ' + to_most]
       WHEN size(then) > 0 THEN ['yes', 'seen in the post ' + then[0]]
       WHEN from_last <= first AND size(after) > 0
         THEN ['yes', 'stated from ' + from_most + ', seen in the post ' + after[0]]
       WHEN size(before) > 0 AND to_first >= last
         THEN ['yes', 'seen in the post ' + before[-1] + ', stated to ' + to_least]
       WHEN size(before) > 0 AND size(after) > 0
         THEN ['likely', 'seen in the post ' + before[-1] + ' and ' + after[0]]
       WHEN size(gone) > 0 AND size(after) = 0 AND to_last IS NULL THEN ['no', 'it had ended by ' + gone[0]]
       WHEN from_first <= last AND from_last > first AND from_least <> from_most
         THEN ['unknown', 'it began ' + from_least + ' or ' + from_most]
       WHEN to_first <= last AND to_last >= first THEN ['unknown', 'it ended ' + to_least + ' or later']
       WHEN from_last <= first THEN ['unknown', 'it began ' + from_most + '; no end is known']
       WHEN size(before) > 0 THEN ['unknown', 'last seen in the post ' + before[-1]]
       WHEN size(after) > 0 THEN ['unknown', 'first seen in the post ' + after[0] + '; no beginning is known']
       WHEN post.status = 'former' THEN ['unknown', 'it ended at an unknown time']
       ELSE ['unknown', 'no date tells']
     END AS found
RETURN found[0] AS answer,
       official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       body.name AS body,
       found[1] AS because,
       post.status AS status,
       post.status_as_of AS as_of,
       post.from AS since,
       post.to AS until,
       post.first_seen AS first_seen,
       post.last_seen AS last_seen,
       post.quote AS quote,
       post.publisher AS publisher,
       post.published AS published
ORDER BY CASE answer WHEN 'yes' THEN 1 WHEN 'likely' THEN 2 WHEN 'unknown' THEN 3 ELSE 4 END,
         official, coalesce(since, first_seen, '9999'), post.id
LIMIT 200;
