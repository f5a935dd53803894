using FsCheck;
using FsCheck.Fluent;
using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>Plans for workers: the sample, small ones, and any.</summary>
internal static class WorkerPlans
{
    internal static string SampleText { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "annual-plan.txt"));

    internal static DateOnly AsOf { get; } = new(2026, 5, 4);

    /// <summary>Three items without a ledger.</summary>
    internal static PlanSnapshot Small { get; } = PlanSnapshot.OfDocument(Build("一、学习\n1．集中学习。\n2．个人自学。\n3．专题研讨。\n"), AsOf);

    /// <summary>Any text, profile, ledger, settings, day and time zone; half of them without a ledger.</summary>
    internal static Gen<PlanSnapshot> Any { get; } =
        from lines in Gen.Elements(
            "一、学习", "（一）自学", "1．集中学习，每季度不少于1次。", "2．个人自学。", "2、个人自学", "3．", "　", "一是读书；二是讨论。", "附件：1．表", "\ud800", "\0", "𠮷", "")
            .ListOf()
        from level in Gen.Elements<int?>(null, 1, 2)
        from profile in Gen.Elements(PlanProfile.Empty, Profile)
        from day in Gen.Choose(0, 400)
        from isBare in Gen.Elements(true, false)
        from ticks in Gen.Choose(0, 3)
        from value in Gen.Elements("3", "99", "error", "none", "nonsense")
        from zone in Gen.Elements(TimeZoneInfo.Utc, TimeZoneInfo.CreateCustomTimeZone("+08:00", TimeSpan.FromHours(8), "+08:00", "+08:00"))
        select Create(Build(string.Join('\n', lines), level, profile), new DateOnly(2026, 1, 1).AddDays(day), isBare ? null : ticks, value, zone);

    private static PlanProfile Profile { get; } = new()
    {
        Unit = "市测试局",
        Items = [new ItemProfile { Topic = "study", Titles = ["学习"], Owner = "办公室", Cadences = [Cadence.Every(CadencePeriod.Month)], EvidenceRequired = true }],
        Severities = PlanProfile.Empty.Severities.Add("PK0108", "error"),
    };

    internal static Plan Build(string text, int? level = null, PlanProfile? profile = null) => PlanBuilder.Build(
        PlanSyntaxTree.Parse(SourceText.From(text), new PlanParseOptions { ItemLevel = level }),
        new PlanHeader("市测试局", 2026),
        profile ?? PlanProfile.Empty);

    /// <summary>The sample with a ledger that has an entry of most kinds.</summary>
    internal static PlanSnapshot SampleWithLedger(PlanProfile? profile = null)
    {
        Plan plan = Build(SampleText, profile: profile);
        LedgerBuilder ledger = new LedgerBuilder(plan)
            .Own("1", "办公室")
            .Tick("1", Quarter.Q1, evidence: ["签到表.txt"])
            .Tick("2", Quarter.Q1, TickState.Partial, note: "只开了一次")
            .Tick("3", Quarter.Q1, TickState.NotApplicable)
            .Record("主题党日", new DateOnly(2026, 2, 3), "4", new Measure("到会", 32.5m, "人"))
            .Attach("5", Quarter.Q1, "总结.txt")
            .Expect("6", Cadence.Every(CadencePeriod.HalfYear))
            .Waive("PK0101", "7", until: new DateOnly(2026, 6, 30))
            .Tick("8", Quarter.Q1)
            .Retract(9);
        AnalysisOptions options = AnalysisOptions.FromProfile(plan.Profile)
            .With("PK0108", Diagnostics.DiagnosticSeverity.Error, SettingLayer.CommandLine);
        return PlanSnapshot.Create(plan, ledger.Entries, ledger.Head, AsOf, options, TimeZoneInfo.Utc);
    }

    private static PlanSnapshot Create(Plan plan, DateOnly asOf, int? ticks, string value, TimeZoneInfo zone)
    {
        AnalysisOptions options = AnalysisOptions.FromProfile(plan.Profile).With(KeyOf("PK0104.days"), value, SettingLayer.PlanFile);
        if (ticks is null)
        {
            return PlanSnapshot.OfDocument(plan, asOf, options);
        }

        var ledger = new LedgerBuilder(plan);
        foreach (PlanItem item in plan.AllItems.Take(ticks.Value))
        {
            ledger.RecordedAt(new DateTimeOffset(2026, 4, 20, 20, 0, 0, TimeSpan.Zero)).Tick(item.Address, Quarter.Q1);
        }

        return PlanSnapshot.Create(plan, ledger.Entries, ledger.Head, asOf, options, zone);
    }

    private static SettingKey KeyOf(string key) =>
        SettingKey.TryParse(key, out SettingKey? parsed) ? parsed : throw new ArgumentException(key, nameof(key));
}
