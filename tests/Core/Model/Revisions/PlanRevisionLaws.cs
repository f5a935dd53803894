using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Tests.Model.Revisions;

/// <summary>
/// Whatever is done to a plan's text, every item keeps its id, or the clerk is told. A line's mark in brackets tells which
/// item it really is; it stands where the matcher sees it as little as any other word of a body.
/// </summary>
public sealed class PlanRevisionLaws
{
    private static readonly string[] Openings = ["组织", "开展", "办好", "签订", "落实", "完善", "召开", "做好"];
    private static readonly string[] Middles = ["理论学习", "读书活动", "目标责任书", "作风督查", "廉政谈话", "文明创建", "志愿服务", "档案整理", "党员培训"];
    private static readonly string[] Endings = ["", "工作", "制度", "计划", "例会"];

    /// <summary>A line of a plan: who it really is, and what it says.</summary>
    private sealed record Line(int Self, string Title, string Body);

    private static Gen<string> Titles { get; } =
        from opening in Gen.Elements(Openings) from middle in Gen.Elements(Middles) from ending in Gen.Elements(Endings) select opening + middle + ending;

    private static Gen<ImmutableArray<Line>> Plans { get; } =
        from titles in Titles.ListOf().Where(list => list.Count is >= 2 and <= 20)
        select titles.Select((title, i) => new Line(i, title, $"由第{(char)('甲' + i)}{i}组承办。")).ToImmutableArray();

    private static Gen<Func<ImmutableArray<Line>, ImmutableArray<Line>>> Edits { get; } =
        from kind in Gen.Choose(0, 4)
        from place in Gen.Choose(0, 99)
        from other in Gen.Choose(0, 99)
        from title in Titles
        select new Func<ImmutableArray<Line>, ImmutableArray<Line>>(lines => Edit(lines, kind, place % lines.Length, other % lines.Length, title));

    // A line that is reworded into the very title of another that is gone is that one, to everybody but its maker.
    private static Gen<(ImmutableArray<Line> Before, ImmutableArray<ImmutableArray<Line>> After)> Histories { get; } =
        AnyHistories.Where(history => !history.After.Prepend(history.Before).Zip(history.After).Any(step => TakesAnothersTitle(step.First, step.Second)));

    private static Gen<(ImmutableArray<Line> Before, ImmutableArray<ImmutableArray<Line>> After)> AnyHistories =>
        from plan in Plans
        from revisions in Edits.ListOf().Where(list => list.Count <= 6).ListOf().Where(list => list.Count is >= 1 and <= 4)
        select (plan, revisions.Aggregate(
            (Now: plan, All: ImmutableArray<ImmutableArray<Line>>.Empty),
            (state, edits) => edits.Aggregate(state.Now, (lines, edit) => edit(lines)) is var next ? (next, state.All.Add(next)) : state).All);

    [Fact]
    public void Keeps_every_item_or_tells_what_became_of_it() => Check(history =>
    {
        (Plan plan, ImmutableArray<Line> lines) = (Read(history.Before, []), history.Before);
        foreach (ImmutableArray<Line> next in history.After)
        {
            PlanRevision revision = Propose(plan, next);
            Dictionary<ItemId, int> selfBefore = Selves(plan, lines), selfAfter = Selves(revision.After, next);

            Assert.Equal(plan.AllItems.Select(item => item.Id).Order(By), revision.Changes.Where(change => change.Before is not null).Select(change => change.Item).Order(By));
            Assert.Equal(revision.After.AllItems, revision.Changes.Where(change => change.After is not null).Select(change => change.After));
            Assert.Equal(revision.After.AllItems.Length, selfAfter.Count);
            foreach (ItemChange change in revision.Changes)
            {
                // What stays without being said to be reworded really is the same line.
                if (change.Kind is ItemChangeKind.Kept or ItemChangeKind.Renumbered)
                {
                    Assert.Equal(selfBefore[change.Before!.Id], selfAfter[change.After!.Id]);
                }

                if (change.Before is not null && change.After is not null)
                {
                    Assert.Equal(change.Before.Id, change.After.Id);
                }

                if (change.Kind == ItemChangeKind.Added)
                {
                    Assert.DoesNotContain(change.After!.Id, selfBefore.Keys);
                }
            }

            (plan, lines) = (revision.After, next);
        }
    });

    [Fact]
    public void Reads_the_same_plan_from_what_the_ledger_keeps() => Check(history =>
    {
        Plan plan = Read(history.Before, []);
        foreach (ImmutableArray<Line> next in history.After)
        {
            PlanRevision revision = Propose(plan, next);
            Plan read = Read(next, revision.Identities);

            Assert.Equal(revision.After.AllItems.Select(item => (item.Id, item.FirstTitle)), read.AllItems.Select(item => (item.Id, item.FirstTitle)));
            plan = revision.After;
        }
    });

    private static Comparer<ItemId> By { get; } = Comparer<ItemId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value));

    private static void Check(Action<(ImmutableArray<Line> Before, ImmutableArray<ImmutableArray<Line>> After)> law) =>
        Prop.ForAll(Histories.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static ImmutableArray<Line> Edit(ImmutableArray<Line> lines, int kind, int place, int other, string title) => kind switch
    {
        0 when lines.Length > 1 => lines.RemoveAt(place),
        1 => lines.RemoveAt(place).Insert(Math.Min(other, lines.Length - 1), lines[place]),
        2 => lines.SetItem(place, lines[place] with { Title = lines[place].Title + "情况" }),
        3 => lines.SetItem(place, lines[place] with { Title = title[..2] + lines[place].Title }),
        _ => lines.Insert(place, new Line(lines.Max(line => line.Self) + 100, title + "专项" + lines.Length, $"由第{lines.Length + 900}组承办。")),
    };

    private static bool TakesAnothersTitle(ImmutableArray<Line> before, ImmutableArray<Line> after) => after.Any(line =>
        before.Any(other => other.Self != line.Self && other.Title == line.Title)
        && !before.Any(own => own.Self == line.Self && own.Title == line.Title));

    private static string TextOf(ImmutableArray<Line> lines) => "工作要点\n\n" + string.Concat(lines.Select((line, i) => $"{i + 1}．{line.Title}。{line.Body}\n"));

    private static Plan Read(ImmutableArray<Line> lines, ImmutableArray<ItemIdentity> identities) =>
        PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(TextOf(lines))), new PlanHeader("", 2026), PlanProfile.Empty, identities);

    private static PlanRevision Propose(Plan before, ImmutableArray<Line> lines) =>
        PlanRevision.Propose(before, PlanSyntaxTree.Parse(SourceText.From(TextOf(lines))), RevisionDecisions.None, ImmutableHashSet<ItemId>.Empty);

    private static Dictionary<ItemId, int> Selves(Plan plan, ImmutableArray<Line> lines)
    {
        Assert.Equal(lines.Length, plan.AllItems.Length);
        return plan.AllItems.Zip(lines).ToDictionary(pair => pair.First.Id, pair => pair.Second.Self);
    }
}
