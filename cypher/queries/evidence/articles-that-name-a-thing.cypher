// Articles that name a thing
//
// With how often each names it and how many claims it makes about it, newest first; what has no date stands last.
//
// The name, or an alias:
// :param name => "Nghị quyết số 15-NQ/TW"

MATCH (thing:Entity)-[named:MENTIONED_IN]->(article:Article)
WHERE thing.name = $name OR $name IN thing.aliases
CALL (thing, article) {
  MATCH (claim:Claim)-[:STATED_IN]->(article)
  WHERE claim.source = thing.id OR claim.target = thing.id
  RETURN count(claim) AS claims
}
RETURN thing.name AS name,
       article.headline AS headline,
       article.publisher AS publisher,
       article.published AS published,
       article.url AS url,
       named.count AS times,
       claims,
       article.id AS article
ORDER BY coalesce(published, '') DESC, article, thing.id
LIMIT 500;
