// Who has carried a document out, and who has not been seen to
//
// All bodies of one kind and level with what they did to carry out a document: `seen` is true where a body is said to
// carry it out, or issued something that does, up to three steps down. False means only that no article here says so.
//
// The document's name or one of its aliases:
// :param document => "Nghị quyết số 15-NQ/TW"
// The level of the bodies asked about, or of the place that they work in:
// :param level => "province"
// How their names begin:
// :param kinds => ["Tỉnh ủy", "Thành ủy"]

MATCH (document:Entity)
WHERE document.name = $document OR $document IN document.aliases
OPTIONAL MATCH (document)<-[:IMPLEMENTS*1..3]-(follower:Entity)
WITH collect(DISTINCT follower) AS followers
UNWIND $kinds AS kind
MATCH (asked:Entity)
WHERE asked.name STARTS WITH kind + ' ' AND asked:Body
  AND (asked.level = $level OR EXISTS { MATCH (asked)-[:IN_PLACE]->(place:Place) WHERE place.level = $level })
CALL (asked, followers) {
  OPTIONAL MATCH (asked)-[issued:ISSUED]->(work:Entity)
  WHERE work IN followers
  RETURN work.name AS work, issued.quote AS quote, issued.publisher AS publisher, issued.published AS published
  UNION
  MATCH (asked)-[carries:IMPLEMENTS]->(aim:Entity)
  WHERE asked IN followers AND (aim IN followers OR aim.name = $document OR $document IN aim.aliases)
  RETURN aim.name AS work, carries.quote AS quote, carries.publisher AS publisher, carries.published AS published
}
WITH asked, work, quote, publisher, published, asked IN followers OR work IS NOT NULL AS seen
WHERE work IS NOT NULL OR NOT seen
RETURN asked.name AS body,
       seen,
       work,
       quote,
       publisher,
       published
ORDER BY CASE WHEN seen THEN 1 ELSE 2 END, body, work, published, asked.id
LIMIT 500;
