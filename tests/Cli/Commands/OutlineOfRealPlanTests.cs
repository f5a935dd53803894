using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class OutlineOfRealPlanTests : IDisposable
{
    private const string Document = "annual-plan-2016.txt";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Agrees_with_the_outline_that_was_made_by_hand()
    {
        JsonElement expected = Expected();

        JsonElement outline = Outline();

        Assert.Equal(Sections(expected), Sections(outline));
        Assert.Equal(15, Sections(outline).Sum(section => section.Split('\n').Length - 1));
    }

    [Fact]
    public void Warns_once_where_the_copy_begins()
    {
        int line = Expected().GetProperty("copyBeginsAtLine").GetInt32();

        JsonElement finding = Assert.Single(Outline().GetProperty("diagnostics").EnumerateArray(), IsWarning);

        Assert.Equal("PK0004", finding.GetProperty("id").GetString());
        Assert.Equal(line, finding.GetProperty("line").GetInt32());
        Assert.Equal(61, line);
    }

    [Fact]
    public void Says_in_one_line_that_most_items_cannot_be_measured()
    {
        JsonElement finding = Assert.Single(Outline().GetProperty("diagnostics").EnumerateArray(), finding => !IsWarning(finding));

        Assert.Equal(("PK0012", "info"), (finding.GetProperty("id").GetString(), finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public void Is_made_with_the_commission_s_plugin()
    {
        Outline("--plugin", "gongxin");

        CommandResult text = _desk.Do("outline", "--lang", "zh");

        Assert.StartsWith("市工信委 2016 年", text.Output, StringComparison.Ordinal);
        Assert.Contains("5 个部分，15 个条目", text.Lines);
    }

    private static JsonElement Expected()
    {
        Assert.SkipWhen(RealDocuments.Folder is null, RealDocuments.Absent);
        string path = Path.Combine(RealDocuments.Folder, "expected.json");
        return JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty(Document);
    }

    private JsonElement Outline(params string[] options)
    {
        Assert.SkipWhen(RealDocuments.Folder is null, RealDocuments.Absent);
        _desk.Do(["new", Path.Combine(RealDocuments.Folder, Document), "--unit", "市工信委", "--year", "2016", .. options]);
        return _desk.Do("outline", "--format", "json").Json;
    }

    // One string a section: its heading and category, then one line an item.
    private static string[] Sections(JsonElement outline) =>
    [
        .. outline.GetProperty("sections").EnumerateArray().Select(section => string.Join('\n',
            (string[])
            [
                $"{section.GetProperty("marker")}{section.GetProperty("title")} {section.GetProperty("category")}",
                .. section.GetProperty("items").EnumerateArray().Select(item =>
                    $"{item.GetProperty("number")} {item.GetProperty("marker")}{item.GetProperty("title")}"),
            ])),
    ];

    private static bool IsWarning(JsonElement finding) => finding.GetProperty("severity").GetString() == "warning";
}
