using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Excel.Tests.Summary;

/// <summary>A small plan with a year's ledger in which every kind of entry, state and finding occurs.</summary>
internal static class SampleYear
{
    /// <summary>The day as of which it is exported: the third quarter is over, the fourth has begun.</summary>
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    private const string Text = """
        某市某局2026年工作要点

        一、加强理论学习
        1．开展中心组学习。每季度不少于1次。
        2．组织读书活动。
        二、推进廉政建设
        3．签订责任书。
        4．开展作风督查。
        """;

    private static readonly PlanProfile Profile = new()
    {
        Sections = [new SectionProfile(["学习"], PlanCategory.Study), new SectionProfile(["廉政"], PlanCategory.Integrity)],
        Items =
        [
            new ItemProfile { Topic = "study", Titles = ["中心组"], Owner = "办公室", EvidenceRequired = true },
            new ItemProfile { Topic = "reading", Titles = ["读书"], Owner = "人事科", Cadences = [Cadence.Every(CadencePeriod.HalfYear)] },
            new ItemProfile { Topic = "pledge", Titles = ["责任书"], Owner = "纪委", Cadences = [Cadence.In([3])] },
        ],
    };

    private static readonly DiagnosticDescriptor Overdue = new()
    {
        Id = "XX0001",
        Title = new("逾期", "Overdue"),
        MessageFormat = new("第{0}条逾期", "item {0} is overdue"),
        Remedy = new("补办", "catch up"),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Error,
        Description = new("到期未办", "due and not done"),
        Basis = new Basis("《某条例》", "第十条", IsConfirmed: true),
    };

    private static readonly PluginIdentity Plugin = new("sample", "1.2.3");

    /// <summary>The plan.</summary>
    public static Plan Plan { get; } =
        PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(Text)), new PlanHeader("某市某局", 2026), Profile);

    /// <summary>What an exporter is asked to write.</summary>
    public static ExportRequest Request(Language language)
    {
        LedgerBuilder ledger = Ledger();
        PlanSnapshot snapshot = PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, AsOf);
        return new ExportRequest(snapshot, new AnalysisResult([.. Findings(snapshot)]), language, new DateTimeOffset(2026, 11, 1, 8, 5, 0, TimeSpan.FromHours(8)));
    }

    /// <summary>The same plan with nothing entered and nothing found.</summary>
    public static ExportRequest EmptyRequest(Language language) => new(
        PlanSnapshot.OfDocument(Plan, AsOf), new AnalysisResult([]), language, new DateTimeOffset(2026, 11, 1, 0, 5, 0, TimeSpan.Zero));

    private static LedgerBuilder Ledger()
    {
        PlanItem study = Item("1");
        PlanItem reading = Item("2");
        var ledger = new LedgerBuilder(Plan) { Author = "王芳" };
        ledger.Tick("1", Quarter.Q1, TickState.Done, null, "=SUM(A1) 学习新条例", "签到表.xlsx", "照片.jpg");
        ledger.Tick("1", Quarter.Q2, TickState.Partial, null, "只学了一半");
        ledger.Tick("2", Quarter.Q1, TickState.Done, 2);
        ledger.Tick("3", Quarter.Q1);
        ledger.Tick("4", Quarter.Q1, TickState.NotApplicable, null, "新设条目，二季度起");
        ledger.Add(new DateOnly(2026, 10, 20), new ActivityRecorded
        {
            Activity = "读书分享会",
            Items = [study.Id, reading.Id],
            Measures = [new Measure("到会", 32, "人"), new Measure("时长", 1.5m, "小时")],
            Note = "与支部活动合办",
        });
        ledger.Add(new DateOnly(2026, 9, 30), new EvidenceAttached
        {
            Item = study.Id,
            Quarter = Quarter.Q3,
            Evidence = new EvidenceReference(Digest.Of("纪要"u8), "纪要.docx", 6),
            Note = "补交",
        });
        ledger.Own("4", "监察室");
        ledger.Expect("4", Cadence.Every(CadencePeriod.Quarter, 2), Cadence.In([6, 12]));
        ledger.Waive("XX0001", "1", Quarter.Q2, new DateOnly(2026, 12, 31));
        ledger.Waive("XX0002", until: new DateOnly(2026, 6, 30));
        ledger.Tick("3", Quarter.Q4, TickState.Done, null, "记错了");
        ledger.Retract(12);
        ledger.Add(new DateOnly(2026, 7, 1), new PlanRevised { TextDigest = Digest.Of("新文本"u8), Reason = "补充条目" });
        ledger.Add(new DateOnly(2026, 12, 1), new OwnerAssigned { Item = study.Id, Owner = "以后的单位" });
        return ledger;
    }

    private static IEnumerable<Finding> Findings(PlanSnapshot snapshot)
    {
        var waiver = (WaiverGranted)snapshot.Progress.Waivers[0].Fact;
        yield return new Finding(Diagnostic.Create(Overdue, Location.Of(Item("1"), Quarter.Q2), "1"), DiagnosticSeverity.Error, Plugin, waiver);
        yield return new Finding(Diagnostic.Create(Overdue, Location.Of(Item("4"), Quarter.Q3), "4"), DiagnosticSeverity.Error, Plugin, Waiver: null);
        yield return new Finding(Diagnostic.Create(Overdue, Location.Of(Item("2"), Quarter.Q3), "2"), DiagnosticSeverity.Error, Plugin, Waiver: null) { IsInBaseline = true };
        yield return new Finding(Diagnostic.Create(Overdue, Location.Of(Plan.Sections[1]), "二"), DiagnosticSeverity.Warning, Plugin, Waiver: null);
        yield return new Finding(Diagnostic.Create(Overdue, Location.Of(snapshot.Entries[2]), "2"), DiagnosticSeverity.Info, Plugin, Waiver: null);
        yield return new Finding(Diagnostic.Create(Overdue, Location.None, "5"), DiagnosticSeverity.Hidden, Plugin, Waiver: null);
    }

    private static PlanItem Item(string address) => Plan.TryGetItem(address, out PlanItem? item)
        ? item
        : throw new InvalidOperationException($"The sample plan has no item {address}.");
}
