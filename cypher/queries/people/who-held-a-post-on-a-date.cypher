// Who held a post on a date, and how surely
//
// `answer` is what the dates allow, for every tenure of the post, and `because` says why:
//   yes      a stated beginning or end, or an article of that time, puts the person in the post
//   likely   articles before and after that time speak of the post as held, and none of an end between them
//   unknown  the dates say no more; a post held in 2022 is not therefore held in 2023
//   no       it began later, had ended, or was only proposed by then
// For a month or a year, yes means at some time in it.
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
  WHERE claim.status IN ['current', 'acting']
  WITH article.published AS day ORDER BY day
  RETURN collect(day) AS seen
}
WITH official, post, body, first, last, seen,
     coalesce(post.status, '') = 'proposed' AS proposed,
     post.from + substring('0000-01-01', size(post.from)) AS from_first,
     post.from + substring('9999-12-31', size(post.from)) AS from_last,
     post.to + substring('0000-01-01', size(post.to)) AS to_first,
     post.to + substring('9999-12-31', size(post.to)) AS to_last,
     post.status_as_of + substring('0000-01-01', size(post.status_as_of)) AS as_of_first,
     post.status_as_of + substring('9999-12-31', size(post.status_as_of)) AS as_of_last,
     [day IN seen WHERE day + substring('0000-01-01', size(day)) >= first
                    AND day + substring('9999-12-31', size(day)) <= last] AS then,
     [day IN seen WHERE day + substring('9999-12-31', size(day)) <= first] AS before,
     [day IN seen WHERE day + substring('0000-01-01', size(day)) >= last] AS after
WITH official, post, body,
     CASE
       WHEN to_last < first THEN ['no', 'it ended ' + post.to]
       WHEN from_first > last THEN ['no', 'it began ' + post.from]
       WHEN post.status = 'former' AND as_of_last <= first THEN ['no', 'it had ended by ' + post.status_as_of]
       WHEN proposed AND as_of_first >= last THEN ['no', 'only proposed on ' + post.status_as_of]
       WHEN proposed THEN ['unknown', 'only proposed, as far as was seen']
       WHEN from_last <= first AND to_first >= last THEN ['yes', 'stated from ' + post.from + ' to ' + post.to]
       WHEN from_first >= first AND from_last <= last THEN ['yes', 'it began ' + post.from]
       WHEN to_first >= first AND to_last <= last THEN ['yes', 'it ended ' + post.to]
       WHEN size(then) > 0 THEN ['yes', 'seen in the post ' + then[0]]
       WHEN from_last <= first AND size(after) > 0
         THEN ['yes', 'stated from ' + post.from + ', seen in the post ' + after[0]]
       WHEN size(before) > 0 AND to_first >= last
         THEN ['yes', 'seen in the post ' + before[-1] + ', stated to ' + post.to]
       WHEN size(before) > 0 AND size(after) > 0 THEN ['likely', 'seen in the post ' + before[-1] + ' and ' + after[0]]
       WHEN from_last <= first THEN ['unknown', 'it began ' + post.from + '; no end is stated']
       WHEN size(before) > 0 THEN ['unknown', 'last seen in the post ' + before[-1]]
       WHEN size(after) > 0 THEN ['unknown', 'first seen in the post ' + after[0] + '; no beginning is stated']
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
