using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Tests.Ledger;

/// <summary>Facts for tests: one of each kind, and any of all kinds.</summary>
internal static class LedgerFacts
{
    private static readonly Digest SomeDigest = Digest.Of("signed"u8);

    public static Ticked Ticked { get; } = new()
    {
        Item = new ItemId("0123456789"),
        Quarter = Quarter.Q1,
        State = TickState.Partial,
        Count = 2,
        Note = "已召开“两次”𠮷",
        Evidence = [new EvidenceReference(SomeDigest, "签到表.txt", 6)],
    };

    public static ImmutableArray<LedgerFact> OneOfEach { get; } =
    [
        Ticked,
        new ActivityRecorded
        {
            Activity = "主题党日",
            Items = [new ItemId("a"), new ItemId("b-2")],
            Measures = [new Measure("到会", 32.50m, "人"), new Measure("篇", 1m)],
        },
        new EvidenceAttached { Item = new ItemId("a"), Quarter = Quarter.Q4, Evidence = Ticked.Evidence[0] },
        new OwnerAssigned { Item = new ItemId("a"), Owner = "人事科" },
        new CadenceAccepted { Item = new ItemId("a"), Cadences = [Cadence.Every(CadencePeriod.HalfYear, 2), Cadence.In([12, 6])] },
        new WaiverGranted
        {
            Rule = "PK0102", Item = new ItemId("a"), Quarter = Quarter.Q2, Reason = "停工", Approver = "李四", Until = new DateOnly(2016, 9, 30),
        },
        new PlanRevised { TextDigest = SomeDigest, Reason = "上级要求" },
        new QuarterSealed { Quarter = Quarter.Q2, Note = "季度例会" },
        new EntryRetracted { Sequence = 7, Reason = "记错" },
    ];

    // A string of whole characters: half a surrogate pair is no text.
    public static Gen<string> Texts { get; } = Gen.Elements("张", "三", "a", "\"", "\\", "\n", "\0", "<", "&", "𠮷", "😀", "\u2028", "é", "'")
        .ListOf().Select(string.Concat);

    private static Gen<int> Numbers { get; } = Gen.Choose(0, 1000);

    private static Gen<Quarter> Quarters { get; } = Gen.Elements(QuarterCalendar.All.AsEnumerable());

    private static Gen<ItemId> Items { get; } = Numbers.Select(number => new ItemId($"item{number}"));

    private static Gen<Digest> Digests { get; } = Texts.Select(text => Digest.Of(System.Text.Encoding.UTF8.GetBytes(text)));

    private static Gen<EvidenceReference> Evidence { get; } =
        from content in Digests from name in Texts from size in Numbers select new EvidenceReference(content, name, size);

    private static Gen<Cadence> Cadences { get; } = Gen.OneOf(
        from period in Gen.Elements(CadencePeriod.Month, CadencePeriod.Quarter, CadencePeriod.HalfYear, CadencePeriod.Year)
        from times in Gen.Choose(1, 9)
        select Cadence.Every(period, times),
        Gen.Choose(1, 12).NonEmptyListOf().Select(months => Cadence.In(months)));

    private static Gen<ItemIdentity> Identities { get; } =
        from textId in Items
        from item in Items
        from title in Texts
        from isReworded in Gen.Elements(true, false)
        select new ItemIdentity(textId, item, isReworded ? title : null);

    public static Gen<LedgerFact> Any { get; } = Gen.OneOf(
        from item in Items
        from quarter in Quarters
        from state in Gen.Elements(TickState.Done, TickState.Partial, TickState.NotApplicable)
        from count in Numbers.OrNull()
        from note in Texts
        from files in Evidence.ListOf()
        select (LedgerFact)new Ticked { Item = item, Quarter = quarter, State = state, Count = count, Note = note, Evidence = [.. files] },
        from activity in Texts
        from items in Items.NonEmptyListOf()
        from measures in (from name in Texts from units in Numbers from unit in Texts select new Measure(name, units / 8m, unit)).ListOf()
        from note in Texts
        from files in Evidence.ListOf()
        select (LedgerFact)new ActivityRecorded { Activity = activity, Items = [.. items], Measures = [.. measures], Note = note, Evidence = [.. files] },
        from item in Items
        from quarter in Quarters
        from file in Evidence
        from note in Texts
        select (LedgerFact)new EvidenceAttached { Item = item, Quarter = quarter, Evidence = file, Note = note },
        from item in Items from owner in Texts select (LedgerFact)new OwnerAssigned { Item = item, Owner = owner },
        from item in Items from cadences in Cadences.NonEmptyListOf() select (LedgerFact)new CadenceAccepted { Item = item, Cadences = [.. cadences] },
        from rule in Texts
        from item in Items.OrNull()
        from quarter in Quarters.OrNull()
        from words in Texts.Two()
        from first in Numbers.Select(days => new DateOnly(2016, 1, 1).AddDays(days)).OrNull()
        from until in Numbers.Select(days => new DateOnly(2016, 1, 1).AddDays(days)).OrNull()
        select (LedgerFact)new WaiverGranted { Rule = rule, Item = item, Quarter = quarter, Reason = words.Item1, Approver = words.Item2, From = first, Until = until },
        from text in Digests
        from reason in Texts
        from identities in Identities.ListOf()
        from removed in (from item in Items from address in Texts from title in Texts select new RemovedItem(item, address, title)).ListOf()
        select (LedgerFact)new PlanRevised { TextDigest = text, Reason = reason, Items = [.. identities], Removed = [.. removed] },
        from quarter in Quarters from note in Texts select (LedgerFact)new QuarterSealed { Quarter = quarter, Note = note },
        from sequence in Numbers from reason in Texts select (LedgerFact)new EntryRetracted { Sequence = sequence, Reason = reason });

    private static Gen<T?> OrNull<T>(this Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));
}
