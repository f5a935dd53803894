using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Cli.Demo;

/// <summary>A clerk's year with the bundled sample: what is typed, and the files that are handed in.</summary>
internal static class DemoScript
{
    public const string Document = "annual-plan.txt";
    public const string PlanFile = "2026.plankit";
    public const string Summary = "年终总结.xlsx";
    public const string Quarterly = "季度进度表.xlsx";
    public const string EvidenceFolder = "佐证材料";

    private const string AsOf = "2027-01-05";

    /// <summary>The files handed in as evidence: name and content.</summary>
    public static ImmutableArray<(string Name, string Content)> Evidence { get; } =
    [
        ("责任书汇总表.txt", "党风廉政建设目标责任书签订汇总：十个科室全部签订。\n"),
        ("制度汇编修订稿.txt", "机关党建制度汇编修订稿：保留 9 项，合并 2 项，废止 3 项。\n"),
        ("一季度学习纪要.txt", "中心组第一季度集体研讨：新型工业化。到会 9 人。\n"),
        ("二季度学习纪要.txt", "中心组第二季度集体研讨：安全生产。到会 8 人。\n"),
        ("四季度学习纪要.txt", "中心组第四季度集体研讨：企业服务。到会 9 人。\n"),
        ("一季度督查通报.txt", "第一季度作风督查通报：发现问题 3 个，已整改 3 个。\n"),
        ("二季度督查通报.txt", "第二季度作风督查通报：发现问题 2 个，已整改 2 个。\n"),
        ("四季度督查通报.txt", "第四季度作风督查通报：发现问题 1 个，已整改 1 个。\n"),
        ("民主生活会整改清单.txt", "民主生活会整改清单：共 12 项，已销号 12 项。\n"),
    ];

    /// <summary>The commands, in order.</summary>
    public static ImmutableArray<DemoStep> Steps { get; } =
    [
        Step(new("1. 导入全年工作要点，加载单位插件", "1. Read the plan in, with the unit's plugin"), "new", Document, "--out", PlanFile, "--plugin", "gongxin"),
        Step(null, "outline"),

        Step(new("2. 第一季度打勾", "2. Tick the first quarter"), "record", "签订责任书", "--date", "2026-03-10", "--item", "10", "--measure", "签订=10", "--evidence", File(0)),
        Step(null, "tick", "2", "3", "6", "--quarter", "Q1", "--note", "各支部按计划完成"),
        Step(null, "tick", "5", "--quarter", "Q1", "--note", "研讨新型工业化", "--evidence", File(2)),
        Step(null, "tick", "11", "--quarter", "Q1", "--note", "发现问题3个", "--evidence", File(5)),

        Step(new("3. 第二季度打勾", "3. Tick the second quarter"), "tick", "1", "--quarter", "Q2", "--note", "修订稿已提交审议", "--evidence", File(1)),
        Step(null, "tick", "2", "3", "4", "6", "7", "9", "10", "13", "14", "--quarter", "Q2"),
        Step(null, "tick", "5", "--quarter", "Q2", "--evidence", File(3)),
        Step(null, "tick", "11", "--quarter", "Q2", "--evidence", File(6)),
        Step(null, "record", "七一表彰", "--date", "2026-06-30", "--item", "8", "--note", "评选表彰12人、3个支部"),
        Step(null, "record", "职工运动会", "--date", "2026-05-20", "--item", "15", "--measure", "参加=86"),
        Step(null, "tick", "12", "--quarter", "Q2", "--note", "意见征求完毕"),

        Step(new("4. 第三季度打勾，有一条打错了再撤销", "4. Tick the third quarter, and take one tick back"), "tick", "2", "6", "10", "--quarter", "Q3"),
        Step(null, "tick", "3", "--quarter", "Q3", "--state", "partial", "--note", "分享会延期"),
        Step(null, "tick", "5", "--quarter", "Q3", "--note", "纪要待补"),
        Step(null, "tick", "11", "--quarter", "Q3"),
        Step(null, "undo", "--reason", "督查改在十月进行"),

        Step(new("5. 第四季度打勾", "5. Tick the fourth quarter"), "tick", "2", "3", "4", "6", "9", "13", "--quarter", "Q4"),
        Step(null, "tick", "5", "--quarter", "Q4", "--evidence", File(4)),
        Step(null, "record", "支部书记述职评议", "--date", "2026-11-16", "--item", "7"),
        Step(null, "tick", "10", "--quarter", "Q4", "--note", "责任书逐条检查"),
        Step(null, "tick", "11", "--quarter", "Q4", "--evidence", File(7)),
        Step(null, "record", "民主生活会", "--date", "2026-11-12", "--item", "12", "--evidence", File(8)),
        Step(null, "record", "读书摄影展", "--date", "2026-10-28", "--item", "15"),
        Step(null, "tick", "8", "--quarter", "Q4", "--state", "not-applicable", "--note", "上半年已完成"),
        Step(null, "waive", "PK0102", "--item", "5", "--quarter", "Q3", "--reason", "会议室改造，纪要暂存办公室", "--approver", "张主任"),

        Step(new("6. 看全年进度", "6. See the year"), "status", "--as-of", AsOf),
        new DemoStep(new("7. 检查", "7. Check"), ["check", "--as-of", AsOf], ExitCodes.Findings),
        Step(new("8. 导出年终总结和单位的季度进度表，核验台账", "8. Export the year-end summary and the unit's own sheet, verify the ledger"), "export", "summary", "--out", Summary, "--as-of", AsOf),
        Step(null, "export", "quarterly", "--out", Quarterly, "--as-of", AsOf),
        Step(null, "verify"),
    ];

    private static string File(int index) => $"{EvidenceFolder}/{Evidence[index].Name}";

    private static DemoStep Step(LocalizableText? title, params ReadOnlySpan<string> arguments) => new(title, [.. arguments]);
}
