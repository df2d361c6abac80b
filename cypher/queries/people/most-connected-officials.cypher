// Most connected officials
//
// Officials by how many people, bodies, documents, programmes and events they are tied to; `colleagues` are those who
// have a post in one of the same bodies. Being named in an article is not counted. It measures what the articles
// tell, not power.
//
// How many:
// :param limit => 20

MATCH (person:Official)-[edge]-(other:Entity)
WITH person, count(DISTINCT other) AS neighbours, count(edge) AS edges, collect(DISTINCT type(edge)) AS relations
ORDER BY neighbours DESC, edges DESC, person.name, person.id
LIMIT $limit
CALL (person) {
  OPTIONAL MATCH (person)-[:HOLDS_POSITION]->(:Body)<-[:HOLDS_POSITION]-(colleague:Official)
  RETURN count(DISTINCT colleague) AS colleagues
}
RETURN person.name AS official,
       neighbours,
       edges,
       relations,
       colleagues,
       COUNT { (person)-[:MENTIONED_IN]->(:Article) } AS articles
ORDER BY neighbours DESC, edges DESC, official, person.id;
