using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Ledger;

/// <summary>A plan of three items, two with a profile, and how it stands.</summary>
internal static class ProgressFixture
{
    public static Plan ThePlan { get; } = PlanBuilder.Build(
        PlanSyntaxTree.Parse(SourceText.From("2016年工作要点\n\n一、组织建设\n1．完善各项制度。年内修订。\n2．召开组织生活会。认真召开。\n3．签订责任书。各科室签订。\n")),
        new PlanHeader("市测试委", 2016),
        new PlanProfile
        {
            Items =
            [
                new ItemProfile { Topic = "rules", Titles = ["制度"], Owner = "办公室", Cadences = [Cadence.Every(CadencePeriod.Year)], EvidenceRequired = true },
                new ItemProfile { Topic = "meeting", Titles = ["生活会"], Owner = "人事科", Cadences = [Cadence.Every(CadencePeriod.HalfYear, 2)] },
            ],
        });

    /// <summary>The item without a profile: due once in every quarter.</summary>
    public const string Quarterly = "3";

    public const string Yearly = "1";

    public const string TwicePerHalfYear = "2";

    public static DateOnly YearEnd { get; } = new(2016, 12, 31);

    public static DateOnly AfterTheYear { get; } = new(2017, 1, 1);

    public static PlanItem Item(string address) => ThePlan.TryGetItem(address, out PlanItem? item) ? item : throw new ArgumentException("The plan has no such item.", nameof(address));

    public static Progress Fold(Action<LedgerBuilder> write, DateOnly? asOf = null)
    {
        var ledger = new LedgerBuilder(ThePlan);
        write(ledger);
        return Progress.Compute(ThePlan, ledger.Entries, asOf ?? YearEnd);
    }

    public static ItemProgress Fold(string address, Action<LedgerBuilder> write, DateOnly? asOf = null) => Fold(write, asOf)[Item(address)];

    public static (ProgressState State, int Done, int Expected) Summary(this QuarterProgress quarter) => (quarter.State, quarter.Done, quarter.Expected);
}
