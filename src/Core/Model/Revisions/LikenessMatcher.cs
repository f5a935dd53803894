namespace PlanKit.Model;

/// <summary>
/// Matches what titles left over by likeness of words and place, where one item stands out. What is merely thinkable is
/// named as a candidate, for a person to decide.
/// </summary>
internal static class LikenessMatcher
{
    private const double Enough = 0.5;
    private const double Margin = 0.15;
    private const double Thinkable = 0.3;
    private const double SamePlace = 0.1;
    private const int MaxCandidates = 3;

    // Comparing each with each would take for ever on a text that is no plan; a reworded item stays near its place.
    private const int Reach = 200;

    public static void Match(Plan before, Plan after, ItemMatches matches)
    {
        PlanItem[] olds = [.. before.AllItems.Where(matches.IsOpen)];
        PlanItem[] news = [.. after.AllItems.Where(matches.IsFree)];
        List<(PlanItem Old, PlanItem New, double Score)> pairs = Score(before, after, matches, olds, news);
        ILookup<PlanItem, (PlanItem Old, PlanItem New, double Score)> byOld = pairs.ToLookup(pair => pair.Old), byNew = pairs.ToLookup(pair => pair.New);
        foreach ((PlanItem old, PlanItem now, double score) in pairs)
        {
            // It has to stand out on both sides.
            if (score >= Enough && byOld[old].Concat(byNew[now]).All(other => (other.Old == old && other.New == now) || other.Score <= score - Margin))
            {
                matches.Add(old, now);
            }
        }

        foreach (PlanItem old in olds.Where(matches.IsOpen))
        {
            matches.Candidates[old] =
            [
                .. byOld[old]
                    .Where(pair => matches.IsFree(pair.New) && (pair.Score >= Thinkable || pair.New.Address == old.Address))
                    .OrderByDescending(pair => pair.Score)
                    .Take(MaxCandidates)
                    .Select(pair => pair.New),
            ];
        }
    }

    private static List<(PlanItem Old, PlanItem New, double Score)> Score(
        Plan before, Plan after, ItemMatches matches, PlanItem[] olds, PlanItem[] news)
    {
        Dictionary<PlanItem, (PlanItem?, PlanItem?)> oldPlaces = Places(before, item => matches.TryGetAfter(item, out PlanItem? now) ? now : null);
        Dictionary<PlanItem, (PlanItem?, PlanItem?)> newPlaces = Places(after, item => matches.IsFree(item) ? null : item);
        WordPairs[] oldTitles = Array.ConvertAll(olds, item => WordPairs.Of(item.Title)), newTitles = Array.ConvertAll(news, item => WordPairs.Of(item.Title));
        WordPairs[] oldBodies = Array.ConvertAll(olds, item => WordPairs.Of(item.Body)), newBodies = Array.ConvertAll(news, item => WordPairs.Of(item.Body));
        var pairs = new List<(PlanItem, PlanItem, double)>();
        for (int i = 0; i < olds.Length; i++)
        {
            for (int j = Math.Max(0, i - Reach); j < Math.Min(news.Length, i + Reach); j++)
            {
                double title = oldTitles[i].LikenessTo(newTitles[j]);
                double words = oldBodies[i].IsEmpty || newBodies[j].IsEmpty ? title : (title + oldBodies[i].LikenessTo(newBodies[j])) / 2;
                pairs.Add((olds[i], news[j], words + (oldPlaces[olds[i]] == newPlaces[news[j]] ? SamePlace : 0)));
            }
        }

        return pairs;
    }

    // The nearest matched neighbours above and below, named by their new items.
    private static Dictionary<PlanItem, (PlanItem? Above, PlanItem? Below)> Places(Plan plan, Func<PlanItem, PlanItem?> nowOf)
    {
        var places = new Dictionary<PlanItem, (PlanItem? Above, PlanItem? Below)>();
        PlanItem? neighbour = null;
        foreach (PlanItem item in plan.AllItems)
        {
            places[item] = (neighbour, null);
            neighbour = nowOf(item) ?? neighbour;
        }

        neighbour = null;
        foreach (PlanItem item in plan.AllItems.Reverse())
        {
            places[item] = (places[item].Above, neighbour);
            neighbour = nowOf(item) ?? neighbour;
        }

        return places;
    }
}
