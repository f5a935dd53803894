using System.Text.RegularExpressions;

namespace PlanKit.Cli.Tests.Rules;

/// <summary>What became of the rules, release by release: the lines of docs/rules/released.md, oldest first.</summary>
internal sealed class RuleHistory
{
    private static readonly Regex Id = new("^[A-Z]{2,4}[0-9]{4}$", RegexOptions.NonBacktracking);

    private readonly RuleLine[] _lines;
    private readonly Dictionary<string, RuleLine> _last = new(StringComparer.Ordinal);

    private RuleHistory(RuleLine[] lines)
    {
        _lines = lines;
        foreach (RuleLine line in lines)
        {
            _last[line.Id] = line;
        }
    }

    /// <summary>Reads the rows of a page's table; what is no row is passed over.</summary>
    public static RuleHistory Parse(string page) => new(
    [
        .. page.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is ["", _, _, _, _, _, _, _, ""] && Id.IsMatch(cells[1]))
            .Select(cells => new RuleLine(cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7])),
    ]);

    /// <summary>What the rules of today have that the last release had not, and the other way round; by id.</summary>
    public IEnumerable<RuleLine> ChangesSince(IReadOnlyCollection<RuleLine> today)
    {
        IEnumerable<RuleLine> changed = today
            .Where(rule => !_last.TryGetValue(rule.Id, out RuleLine? released) || !released.IsSameRuleAs(rule))
            .Select(rule => rule with { Change = _last.ContainsKey(rule.Id) ? RuleLine.Changed : RuleLine.New });
        IEnumerable<RuleLine> removed = _last.Values
            .Where(released => released.Change != RuleLine.Removed && today.All(rule => rule.Id != released.Id))
            .Select(released => released with { Change = RuleLine.Removed });
        return changed.Concat(removed).OrderBy(line => line.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// The ids that were taken for another rule once they were released: brought back after they were removed, said to be
    /// new a second time, or given another title without a line that says <c>renamed</c>.
    /// </summary>
    public IEnumerable<string> ReusedBy(IReadOnlyCollection<RuleLine> today)
    {
        IEnumerable<string> twice = _lines
            .GroupBy(line => line.Id, StringComparer.Ordinal)
            .Where(lines => lines.Skip(1).Any(line => line.Change == RuleLine.New) || lines.SkipLast(1).Any(line => line.Change == RuleLine.Removed))
            .Select(lines => lines.Key);
        IEnumerable<string> other = today
            .Where(rule => _last.TryGetValue(rule.Id, out RuleLine? released) && (released.Change == RuleLine.Removed || released.Title != rule.Title))
            .Select(rule => rule.Id);
        return twice.Concat(other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
