using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Extensibility;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Excel.Summary;

/// <summary>What the sheets are about, and the words that they share, in one language.</summary>
internal sealed class Report(ExportRequest request)
{
    /// <summary>The plan with its ledger.</summary>
    public PlanSnapshot Snapshot { get; } = request.Snapshot;

    /// <summary>What the checks found.</summary>
    public AnalysisResult Analysis { get; } = request.Analysis;

    /// <summary>The language of all but the users' own words.</summary>
    public Language Language { get; } = request.Language;

    /// <summary>When it is exported, in the offset in which times are shown.</summary>
    public DateTimeOffset ExportedAt { get; } = request.ExportedAt;

    /// <summary>The plan.</summary>
    public Plan Plan => Snapshot.Plan;

    /// <summary>How it stands.</summary>
    public Progress Progress => Snapshot.Progress;

    /// <summary>Where the ledger stands; null where there is none.</summary>
    public LedgerHead? Head => Snapshot.Head;

    /// <summary>The workbook's title.</summary>
    public string Title => Say("{0}{1}年年终总结", "Year-end summary {1}: {0}", Plan.Unit, Year);

    /// <summary>The line below every sheet's title: whose plan it is, and as of which day.</summary>
    public string Caption => Say("{0}　{1}年　截至 {2}", "{0}, {1}, as of {2}", Plan.Unit, Year, Snapshot.AsOf);

    private string Year => Plan.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The offset in which times are shown: UTC+08:00.</summary>
    public string Zone => ExportedAt.Offset == TimeSpan.Zero
        ? "UTC"
        : "UTC" + ExportedAt.ToString("zzz", CultureInfo.InvariantCulture);

    /// <summary>A text in the report's language.</summary>
    public string Say(LocalizableText text) => text.In(Language);

    /// <summary>A text in the report's language, its placeholders filled.</summary>
    public string Say(string chinese, string english, params ReadOnlySpan<object?> arguments) =>
        new LocalizableText(chinese, english).Format(arguments).In(Language);

    /// <summary>What colour each state has: 已完成（绿）, and so on.</summary>
    public string Legend => string.Join("  ", ProgressLegend.Order.Select(Coloured));

    /// <summary>A state with the word for its colour: 已完成（绿）.</summary>
    public string Coloured(ProgressState state)
    {
        string words = Say("{0}（{1}）", "{0} ({1})", state.Text(), state.Color().Text());
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Several things in a row, as the language separates them.</summary>
    public string List(IEnumerable<string> parts) => string.Join(Language == Language.Chinese ? "、" : ", ", parts);

    /// <summary>A moment in the report's offset.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => moment.ToOffset(ExportedAt.Offset);

    /// <summary>How people name an item: its address.</summary>
    public string AddressOf(ItemId id) =>
        Plan.TryGetItem(id, out PlanItem? item) ? item.Address : Say("（计划中已无此条：{0}）", "(no longer in the plan: {0})", id);

    /// <summary>An item's address and title.</summary>
    public string NameOf(ItemId id) => Plan.TryGetItem(id, out PlanItem? item) ? item.ToString() : AddressOf(id);

    /// <summary>The addresses of items as a cell: a number where it is one, so that it sorts as one.</summary>
    public WorksheetCell AddressCell(ImmutableArray<ItemId> items)
    {
        string addresses = List(items.Select(AddressOf));
        return int.TryParse(addresses, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? WorksheetCell.Of(number, CellStyle.Centered)
            : WorksheetCell.Of(addresses, CellStyle.Centered);
    }
}
