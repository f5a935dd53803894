using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Workers;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>What a worker builds is what the host has.</summary>
public sealed class SnapshotSerializerTests
{
    private static readonly AnalysisDriver Core = AnalysisDriver.Create(CoreAnalyzers.All);

    [Fact]
    public void Whatever_the_plan_the_same_is_found() => Prop.ForAll(WorkerPlans.Any.ToArbitrary(), snapshot =>
    {
        PlanSnapshot carried = Carry(snapshot);

        Assert.Equal(WorkerDesk.Lines(Core.Analyze(snapshot)), WorkerDesk.Lines(Core.Analyze(carried)));
        Assert.Equal(snapshot.Plan.Tree.ToString(), carried.Plan.Tree.ToString());
        Assert.Equal(Describe(snapshot.Plan), Describe(carried.Plan));
        Assert.Equal(PlanProfileSerializer.Write(snapshot.Plan.Profile), PlanProfileSerializer.Write(carried.Plan.Profile));
        Assert.Equal(snapshot.Plan.Identities, carried.Plan.Identities);
        Assert.Equal(snapshot.Plan.Tree.Options.ItemLevel, carried.Plan.Tree.Options.ItemLevel);
        Assert.Equal(snapshot.Entries.Select(Describe), carried.Entries.Select(Describe));
        Assert.Equal((snapshot.Head, snapshot.AsOf, snapshot.IsBareDocument), (carried.Head, carried.AsOf, carried.IsBareDocument));
        Assert.Equal(snapshot.Entries.Select(snapshot.DayRecorded), carried.Entries.Select(carried.DayRecorded));
        Assert.Equal(snapshot.Options.Settings, carried.Options.Settings);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Entries_of_every_kind_come_back_as_they_were()
    {
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();

        PlanSnapshot carried = Carry(snapshot);

        Assert.Equal(snapshot.Entries.Select(Describe), carried.Entries.Select(Describe));
    }

    [Fact]
    public void An_item_that_a_revision_reworded_keeps_its_id()
    {
        Plan first = WorkerPlans.Build("1．集中学习。\n2．个人自学。\n");
        Plan second = WorkerPlans.Build("1．集中研讨。\n2．个人自学。\n");
        var same = new ItemIdentity(second.AllItems[0].Id, first.AllItems[0].Id, first.AllItems[0].Title);
        Plan revised = PlanBuilder.Build(second.Tree, second.Header, PlanProfile.Empty, [same]);
        var ledger = new LedgerBuilder(revised).Tick("1", Quarter.Q1);

        PlanSnapshot carried = Carry(PlanSnapshot.Create(revised, ledger.Entries, ledger.Head, WorkerPlans.AsOf));

        Assert.Equal(first.AllItems[0].Id, carried.Plan.AllItems[0].Id);
        Assert.Equal(Describe(revised), Describe(carried.Plan));
        Assert.Equal(first.AllItems[0].Title, carried.Plan.AllItems[0].FirstTitle);
        Assert.Equal(1, carried.Progress.Items[0].Quarters[0].Done);
    }

    [Fact]
    public void What_the_baseline_sets_aside_stays_set_aside()
    {
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        Baseline known = Baseline.Of(Core.Analyze(snapshot).Findings
            .Where(finding => Baseline.Takes(finding.Diagnostic.Descriptor))
            .Select(finding => BaselineEntry.Of(finding, snapshot.AsOf)));
        PlanSnapshot withBaseline = PlanSnapshot.Create(
            snapshot.Plan, snapshot.Entries, snapshot.Head!, snapshot.AsOf, snapshot.Options.With(known), snapshot.TimeZone);

        AnalysisResult result = Core.Analyze(Carry(withBaseline));

        Assert.NotEmpty(known.Entries);
        Assert.Equal(known.Entries.Length, result.Findings.Count(finding => finding.IsInBaseline));
    }

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    public void A_time_zone_says_the_same_day_for_every_moment(string id)
    {
        PlanSnapshot snapshot = WorkerPlans.SampleWithLedger();
        PlanSnapshot there = PlanSnapshot.Create(
            snapshot.Plan, snapshot.Entries, snapshot.Head!, snapshot.AsOf, timeZone: TimeZoneInfo.FindSystemTimeZoneById(id));

        PlanSnapshot carried = Carry(there);

        DateTimeOffset[] moments = [.. Enumerable.Range(0, 8784).Select(hour => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour))];
        Assert.Equal(moments.Select(moment => TimeZoneInfo.ConvertTime(moment, there.TimeZone)), moments.Select(moment => TimeZoneInfo.ConvertTime(moment, carried.TimeZone)));
    }

    private static PlanSnapshot Carry(PlanSnapshot snapshot) =>
        SnapshotSerializer.Read(new PayloadReader(PayloadWriter.Write(payload => SnapshotSerializer.Write(payload, snapshot))));

    private static string Describe(Plan plan)
    {
        var said = new StringBuilder($"{plan.Unit} {plan.Year} {plan.Title}\n");
        plan.Items.ToList().ForEach(item => said.AppendLine(Describe(item)));
        plan.Sections.ToList().ForEach(section => Describe(section, said));
        plan.AllItems.ToList().ForEach(item => said.AppendLine(CultureInfo.InvariantCulture, $"{item} {plan.ProfileOf(item)?.Topic}"));
        return said.ToString();
    }

    private static void Describe(PlanSection section, StringBuilder said)
    {
        said.AppendLine(CultureInfo.InvariantCulture, $"{section.Ordinal} {section} {section.Category} {section.Category?.Name} {section.Confidence} {section.Doubt} {section.HeadingSpan} {section.Span}");
        section.Items.ToList().ForEach(item => said.AppendLine(Describe(item)));
        section.Sections.ToList().ForEach(inner => Describe(inner, said));
        said.AppendLine("end");
    }

    private static string Describe(PlanItem item) => string.Join(
        " | ",
        [
            item.Id, item.TextId, item.Number, item.Address, item.Marker, item.Title, item.FirstTitle, item.Body, item.Category, item.Confidence, item.Doubt,
            item.HeadingSpan, item.Span, .. item.Clauses, .. item.Proposals,
        ]);

    private static string Describe(LedgerEntry entry) =>
        $"{entry.Sequence} {entry.RecordedAt:O} {entry.Date:O} {entry.Author} {entry.Fact.Kind} {System.Text.Encoding.UTF8.GetString(LedgerFactSerializer.Write(entry.Fact))} {entry.PreviousHash} {entry.Hash}";
}
