// Who steers which programme
//
// Steering committees, what each directs, and who leads it and with which post, as far as an article says so.
//
// How many:
// :param limit => 200

MATCH (committee:Body)-[steers:STEERS]->(program:Program)
CALL (committee) {
  OPTIONAL MATCH (official:Official)-[post:HOLDS_POSITION]->(committee)
  WHERE post.rank IN ['head', 'deputy head']
  WITH official, post ORDER BY CASE post.rank WHEN 'head' THEN 1 ELSE 2 END, official.name, post.id
  RETURN collect(official.name + ', ' + coalesce(post.role, post.role_key)) AS leaders
}
RETURN committee.name AS committee,
       program.name AS program,
       program.subject AS subject,
       leaders,
       steers.inferred AS inferred,
       steers.quote AS quote,
       steers.publisher AS publisher,
       steers.published AS published
ORDER BY program, committee, steers.id
LIMIT $limit;
