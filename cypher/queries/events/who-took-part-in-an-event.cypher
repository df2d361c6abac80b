// Who took part in an event
//
// Chairs, speakers and delegates of a congress, conference or session, with the posts that they hold or held and the
// sentence that puts them there.
//
// The event's name or one of its aliases:
// :param event => "Hội nghị lần thứ 11 Ban Chấp hành Đảng bộ thành phố Hà Nội"

MATCH (official:Official)-[part:TOOK_PART_IN]->(event:Event)
WHERE event.name = $event OR $event IN event.aliases
CALL (official) {
  OPTIONAL MATCH (official)-[post:HOLDS_POSITION]->(body:Body)
  WITH post, body ORDER BY post.status, body.name, post.id LIMIT 5
  WITH coalesce(post.role, post.role_key) + ', ' + body.name + coalesce(' (' + post.status + ')', '') AS told
  RETURN collect(told) AS posts
}
RETURN official.name AS official,
       part.capacity AS capacity,
       event.name AS event,
       posts,
       part.quote AS quote,
       part.publisher AS publisher,
       part.published AS published
ORDER BY CASE capacity WHEN 'chair' THEN 1 WHEN 'speaker' THEN 2 ELSE 3 END, official, part.id
LIMIT 200;
