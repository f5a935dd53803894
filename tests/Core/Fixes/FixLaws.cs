using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Analysis;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Fixes;

/// <summary>What holds of every fix of the core, on plans with every damage that they mend.</summary>
public sealed class FixLaws
{
    private static readonly string[] Titles = ["理论学习", "读书活动", "作风督查", "廉政谈话", "文明创建", "志愿服务", "档案整理", "党员培训", "走访慰问", "安全检查"];

    private static Gen<string> Plans { get; } =
        from markers in Gen.Elements("{0}．", "{0}．", "{0}．", "{0}、", "．").ListOf().Where(list => list.Count is >= 3 and <= 10)
        from steps in Gen.Elements(1, 1, 1, 1, 0, 2, 3, -1).ListOf().Where(list => list.Count == 10)
        from isTwice in Gen.Elements(false, false, true)
        from lineBreak in Gen.Elements("\n", "\r\n")
        select Write(markers, steps, isTwice, lineBreak);

    private static Gen<ImmutableHashSet<string>> Choices { get; } =
        Gen.Elements("renumber", "move", "PK0003=renumber", "PK0008=renumber", "none").ListOf().Select(keys => keys.ToImmutableHashSet());

    private static PlanFixer Fixer { get; } = new(AnalysisDriver.Create(CoreAnalyzers.All), CoreFixProviders.All);

    [Fact]
    public void Mending_twice_changes_nothing_more() => Check((snapshot, choices) =>
    {
        FixResult once = Fixer.Fix(FixSubject.Of(snapshot), new FixRequest { Choices = choices });
        FixResult twice = Fixer.Fix(FixSubject.Of(once.After.Snapshot), new FixRequest { Choices = choices });

        Assert.False(twice.After.IsChanged);
    });

    [Fact]
    public void Every_applied_fix_takes_findings_away_and_brings_none() => Check((snapshot, choices) =>
    {
        FixResult result = Fixer.Fix(FixSubject.Of(snapshot), new FixRequest { Choices = choices });
        var driver = AnalysisDriver.Create(CoreAnalyzers.All);
        int before = driver.Analyze(snapshot).Findings.Length, after = driver.Analyze(result.After.Snapshot).Findings.Length;

        Assert.True(after <= before - result.Applied.Length, $"{before} findings, {result.Applied.Length} mended, {after} left");
    });

    [Fact]
    public void Ticks_stay_with_their_items() => Check((snapshot, choices) =>
    {
        FixResult result = Fixer.Fix(FixSubject.Of(snapshot), new FixRequest { Choices = choices });

        Assert.Equal(TicksOf(snapshot), TicksOf(result.After.Snapshot));
        Assert.Equal(TicksOf(snapshot), TicksOf(PlanSnapshot.Create(
            PlanBuilder.Build(PlanSyntaxTree.Parse(result.After.Snapshot.Plan.Text), snapshot.Plan.Header, PlanProfile.Empty, result.After.Identities),
            snapshot.Entries,
            snapshot.Head!,
            snapshot.AsOf)));
    });

    [Fact]
    public void No_character_outside_the_edits_changes() => Check((snapshot, choices) =>
    {
        FixResult result = Fixer.Fix(FixSubject.Of(snapshot), new FixRequest { Choices = choices });
        string text = snapshot.Plan.Text.ToString();
        foreach (ImmutableArray<TextEdit> edits in result.After.Edits)
        {
            string next = TextEditMerger.Apply(text, edits);
            Assert.Equal(Outside(text, edits, edit => edit.Span.Length), Outside(next, Moved(edits), edit => edit.Span.Length));
            text = next;
        }

        Assert.Equal(text, result.After.Snapshot.Plan.Text.ToString());
    });

    [Fact]
    public void Edits_that_do_not_clash_give_the_same_text_in_any_order() => Prop.ForAll(
        (from text in Gen.Elements('甲', '乙', '\n').ListOf().Select(list => string.Concat(list) + "尾")
         from spans in (from start in Gen.Choose(0, 20) from length in Gen.Choose(0, 4) from words in Gen.Elements("", "新", "新新") select (start, length, words)).ListOf()
         select (text, spans)).ToArbitrary(),
        given =>
        {
            var edits = new List<TextEdit>();
            foreach ((int start, int length, string words) in given.spans.Where(span => span.start + span.length <= given.text.Length))
            {
                var edit = new TextEdit(new TextSpan(start, length), words);
                if (!edits.Exists(other => TextEditMerger.Clash(edit, other)))
                {
                    edits.Add(edit);
                }
            }

            string together = TextEditMerger.Apply(given.text, edits);
            Assert.Equal(together, TextEditMerger.Apply(given.text, Enumerable.Reverse(edits)));

            // One after another, from the last place to the first, so that no place moves.
            Assert.Equal(together, edits.OrderByDescending(edit => edit.Span).Aggregate(given.text, (text, edit) => TextEditMerger.Apply(text, [edit])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static void Check(Action<PlanSnapshot, ImmutableHashSet<string>> law) =>
        Prop.ForAll((from plan in Plans from choices in Choices select (plan, choices)).ToArbitrary(), given => law(SnapshotOf(given.plan), given.choices))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static PlanSnapshot SnapshotOf(string text)
    {
        Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(text)), new PlanHeader("", 2026), PlanProfile.Empty);
        var ledger = new LedgerBuilder(plan);
        foreach (PlanItem item in plan.AllItems)
        {
            ledger.Tick(item.Address, Quarter.Q1, note: item.Title);
        }

        return PlanSnapshot.Create(plan, ledger.Entries, ledger.Head, new DateOnly(2026, 4, 1));
    }

    private static IEnumerable<string> TicksOf(PlanSnapshot snapshot) => snapshot.Progress.Items
        .Select(item => $"{item.Item.Title}: {string.Join(", ", item.Entries.Select(entry => ((Ticked)entry.Fact).Note))}")
        .Order(StringComparer.Ordinal);

    private static string Write(IEnumerable<string> markers, IEnumerable<int> steps, bool isTwice, string lineBreak)
    {
        int number = 0;
        string text = string.Concat(markers.Zip(steps, Titles).Select(line =>
        {
            number = Math.Max(1, number + line.Second);
            return string.Format(System.Globalization.CultureInfo.InvariantCulture, line.First, number) + "抓好" + line.Third + "，由办公室负责。" + lineBreak + lineBreak;
        }));
        text = $"某局2026年工作要点{lineBreak}{lineBreak}{text}";
        return isTwice ? text + text : text;
    }

    private static string Outside(string text, IEnumerable<TextEdit> edits, Func<TextEdit, int> lengthOf)
    {
        foreach (TextEdit edit in edits.OrderByDescending(edit => edit.Span))
        {
            text = text.Remove(edit.Span.Start, lengthOf(edit));
        }

        return text;
    }

    // Where the new texts of edits lie in the text that the edits give.
    private static IEnumerable<TextEdit> Moved(ImmutableArray<TextEdit> edits)
    {
        int shift = 0;
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span))
        {
            yield return new TextEdit(new TextSpan(edit.Span.Start + shift, edit.NewText.Length), "");
            shift += edit.NewText.Length - edit.Span.Length;
        }
    }
}
