using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis;

/// <summary>
/// A finding's fingerprint is its own: whatever is done to the other items, it stays, and no two findings share one.
/// </summary>
public sealed class FingerprintLaws
{
    private static readonly string[] Openings = ["组织", "开展", "办好", "签订", "落实", "完善", "召开", "做好"];
    private static readonly string[] Middles = ["理论学习", "读书活动", "目标责任书", "作风督查", "廉政谈话", "文明创建", "志愿服务", "档案整理", "党员培训"];

    private static readonly string[] AllTitles = [.. Openings.SelectMany(opening => Middles.Select(middle => opening + middle))];

    private const string Rule = "TT0001";

    // Of very few items the reader could take the clauses for what is counted.
    private static readonly PlanParseOptions Reading = new() { ItemLevel = 2 };

    private static readonly DateOnly AsOf = new(2026, 12, 31);

    /// <summary>An item: its title, and how many clauses it has. The title is unique in the plan.</summary>
    private sealed record Line(string Title, int Clauses);

    private sealed record Change(ImmutableArray<Line> Before, ImmutableArray<Line> After, int FirstNumberAfter);

    private static Gen<Line[]> Lines(IReadOnlyCollection<string> titles) =>
        from clauses in Gen.Choose(0, 3).ListOf(titles.Count)
        select titles.Zip(clauses, (title, count) => new Line(title, count)).ToArray();

    // Not 2: after 一、 a lone 2． is rightly read as the second of the same list, and not as an item of the section.
    private static Gen<int> FirstNumbers { get; } = Gen.Elements(1, 3, 4, 5, 6, 7, 8, 9);

    /// <summary>Of some lines each is kept, reworded into a title that is new, or taken out; new ones are put in; the numbers begin elsewhere.</summary>
    private static Gen<Change> Changes { get; } =
        from shuffled in Gen.Shuffle(AllTitles)
        from count in Gen.Choose(1, 15)
        from before in Lines([.. shuffled.Take(count)])
        from fates in Gen.Choose(0, 4).ListOf(count)
        from inserted in Gen.Choose(0, 2).ListOf(count)
        from first in FirstNumbers
        select new Change([.. before], [.. Apply(before, [.. fates], [.. inserted], [.. shuffled.Skip(count)])], first);

    [Fact]
    public void A_finding_keeps_its_fingerprint_whatever_is_done_to_other_items() => Check(change =>
    {
        string[] kept = [.. change.Before.Intersect(change.After).Select(line => line.Title)];

        Assert.Equal(Fingerprints(change.Before, 1, kept), Fingerprints(change.After, change.FirstNumberAfter, kept));
    });

    [Fact]
    public void No_two_findings_share_a_fingerprint() => Check(change =>
    {
        AnalysisResult result = Find(change.After, change.FirstNumberAfter);

        Assert.Equal(result.Findings.Length, result.Findings.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        Assert.All(result.Findings, finding => Assert.Matches("^[0-9a-f]{64}$", finding.Fingerprint));
    });

    [Fact]
    public void A_baseline_sets_aside_what_was_known_reports_what_is_new_and_tells_of_what_is_gone() => Check(change =>
    {
        BaselineEntry[] known = [.. Find(change.Before, 1).Findings.Select(finding => BaselineEntry.Of(finding, AsOf))];

        AnalysisResult result = Find(change.After, change.FirstNumberAfter, Baseline.Of(known));

        string[] titlesBefore = [.. change.Before.Select(line => line.Title)];
        Assert.All(
            result.Findings.Where(finding => finding.Diagnostic.Id == Rule && change.Before.Intersect(change.After).Any(line => line.Title == TitleOf(finding))),
            finding => Assert.True(finding.IsInBaseline));
        Assert.All(
            result.Findings.Where(finding => finding.Diagnostic.Id == Rule && !titlesBefore.Contains(TitleOf(finding), StringComparer.Ordinal)),
            finding => Assert.False(finding.IsInBaseline));
        Assert.Equal(
            known.Count(entry => result.Findings.All(finding => finding.Fingerprint != entry.Fingerprint)),
            result.Findings.Count(finding => finding.Diagnostic.Id == "PK0204"));
    });

    private static void Check(Action<Change> law) => Prop.ForAll(Changes.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static IEnumerable<Line> Apply(Line[] lines, int[] fates, int[] inserted, string[] unused)
    {
        var fresh = new Queue<string>(unused);
        for (int i = 0; i < lines.Length; i++)
        {
            for (int n = 0; n < inserted[i]; n++)
            {
                yield return new Line(fresh.Dequeue(), n);
            }

            switch (fates[i])
            {
                case 0:
                    break;
                case 1:
                    yield return lines[i] with { Title = fresh.Dequeue() };
                    break;
                case 2:
                    yield return lines[i] with { Clauses = lines[i].Clauses + 2 };
                    break;
                default:
                    yield return lines[i];
                    break;
            }
        }
    }

    private static string TextOf(IEnumerable<Line> lines, int first) => "一、工作\n\n" + string.Concat(lines.Select((line, i) =>
        $"{first + i}．{line.Title}。" + string.Concat(Enumerable.Range(1, line.Clauses).Select(n => $"（{n}）把{line.Title}的事做到第{"甲乙丙丁戊"[n - 1]}步；")) + "\n\n"));

    private static AnalysisResult Find(IEnumerable<Line> lines, int first, Baseline? baseline = null)
    {
        Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(TextOf(lines, first)), Reading), new PlanHeader("", 2026), PlanProfile.Empty);
        var ledger = new LedgerBuilder(plan);
        PlanSnapshot snapshot = PlanSnapshot.Create(plan, ledger.Entries, ledger.Head, AsOf, AnalysisOptions.Default.With(baseline ?? Baseline.Empty));
        return AnalysisDriver.Create([new RegisteredAnalyzer(new ScriptedAnalyzer(Rule, Report), new PluginIdentity("test", "1.0.0"))]).Analyze(snapshot);
    }

    // Every kind of place that an item has: its heading, its number alone, its quarters, its clauses.
    private static void Report(AnalysisContext context)
    {
        context.RegisterItemAction(c =>
        {
            c.ReportDiagnostic(At("heading", c.Item, Location.Of(c.Item)));
            c.ReportDiagnostic(At("number", c.Item, Location.Of(new TextSpan(c.Item.HeadingSpan.Start, c.Item.Marker.Length))));
        });
        context.RegisterQuarterAction(c => c.ReportDiagnostic(At(c.Quarter.ToString(), c.Item, c.Location)));
        context.RegisterClauseAction(c => c.ReportDiagnostic(At(c.Clause.Marker, c.Item, Location.Of(c.Clause.Span, c.Item))));
    }

    private static Diagnostic At(string kind, PlanItem item, Location place) =>
        Diagnostic.Create(ScriptedAnalyzer.Rule(Rule), place, $"{item.Title} {kind}");

    private static string TitleOf(Finding finding) => finding.Diagnostic.Message.English.Split(' ')[0];

    private static string[] Fingerprints(IEnumerable<Line> lines, int first, string[] titles) =>
    [
        .. Find(lines, first).Findings
            .Where(finding => titles.Contains(TitleOf(finding), StringComparer.Ordinal))
            .Select(finding => $"{finding.Diagnostic.Message.English} {finding.Fingerprint}")
            .Order(StringComparer.Ordinal),
    ];
}
