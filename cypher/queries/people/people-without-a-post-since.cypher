// People without any post seen since a date
//
// Officials of whom no article since that date says that they hold a post, with the last post known. They need not
// have left: nobody may have written of them. An article dated only by month or year counts where it may lie after
// the date.
//
// Since when, a day, a month or a year:
// :param since => "2022-06"
// How many:
// :param limit => 200

MATCH (person:Official)-[post:HOLDS_POSITION]->(body:Body)
WITH person, body, post ORDER BY post.last_seen DESC, coalesce(post.from, '') DESC, post.id
WITH person, collect({post: post, body: body}) AS held
WHERE none(one IN held WHERE one.post.status IN ['current', 'acting']
  AND one.post.status_as_of + substring('9999-12-31', size(one.post.status_as_of)) >= $since)
WITH person, held[0] AS latest
RETURN person.name AS official,
       coalesce(latest.post.role, latest.post.role_key) AS role,
       latest.body.name AS body,
       latest.post.status AS status,
       latest.post.last_seen AS last_seen,
       latest.post.quote AS quote,
       latest.post.publisher AS publisher,
       latest.post.published AS published
ORDER BY last_seen DESC, official, person.id
LIMIT $limit;
