using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Analysis.Rules;

/// <summary>PK0111: one kept file is to show what was done for many items.</summary>
public sealed class OverusedEvidenceAnalyzer : PlanAnalyzer
{
    /// <summary>How many items one file may show.</summary>
    public static WholeNumberParameter Items { get; } = new()
    {
        Name = "items",
        Meaning = new("一个文件最多可以作多少个条目的佐证", "how many items one file may show"),
        Unit = new("个条目", "items"),
        Default = 3,
        Minimum = 1,
        Maximum = 1000,
    };

    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "PK0111",
        Title = new("一份材料佐证许多条目", "One file for many items"),
        MessageFormat = new(
            "文件“{0}”作了 {1} 个条目的佐证材料（第 {2} 条），超过 {3} 个。",
            "File “{0}” is evidence for {1} items ({2}); up to {3} are allowed."),
        Remedy = new(
            "逐条核对：plankit evidence list；放错的，撤销那次登记（plankit undo 记录号），再用条目自己的材料登记。",
            "Look through them: plankit evidence list. Where it was cited by mistake, take that entry back (plankit undo ENTRY) and enter it with the item's own file."),
        RemedyFormat = new(
            "逐条核对：plankit evidence list；放错的，撤销那次登记（最后一次是：plankit undo {4}），再用条目自己的材料登记。",
            "Look through them: plankit evidence list. Where it was cited by mistake, take that entry back (the last one: plankit undo {4}) and enter it with the item's own file."),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "一张签到表很难证明许多条目都做了。同一次活动确实涉及几个条目的，可以在限额以内共用。",
            "One attendance sheet hardly shows that many items were done. Where one activity truly serves a few, they may share it up to the limit."),
        Parameters = [Items],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        int allowed = context.Snapshot.Options.ValueOf(Rule, Items);
        foreach (Use use in Uses(context.Snapshot.Progress))
        {
            if (use.Addresses.Count > allowed)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    Location.Of(use.Last),
                    use.FileName,
                    use.Addresses.Count,
                    new LocalizableText(string.Join('、', use.Addresses), string.Join(", ", use.Addresses)),
                    allowed,
                    use.Last.Sequence));
            }
        }
    });

    private static Dictionary<Digest, Use>.ValueCollection Uses(Progress progress)
    {
        var uses = new Dictionary<Digest, Use>();
        foreach (ItemProgress item in progress.Items)
        {
            foreach (LedgerEntry entry in item.Entries)
            {
                foreach (EvidenceReference file in EvidenceCitations.In(entry.Fact))
                {
                    if (!uses.TryGetValue(file.Content, out Use? use))
                    {
                        uses.Add(file.Content, use = new Use(file.FileName, entry));
                    }

                    use.Add(item.Item.Address, entry);
                }
            }
        }

        return uses.Values;
    }

    private sealed class Use(string fileName, LedgerEntry first)
    {
        public string FileName => fileName;

        /// <summary>The items, each once, in the order of the text.</summary>
        public List<string> Addresses { get; } = [];

        public LedgerEntry Last { get; private set; } = first;

        public void Add(string address, LedgerEntry entry)
        {
            if (Addresses.Count == 0 || Addresses[^1] != address)
            {
                Addresses.Add(address);
            }

            Last = entry.Sequence > Last.Sequence ? entry : Last;
        }
    }
}
