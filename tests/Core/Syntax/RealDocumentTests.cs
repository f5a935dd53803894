using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>The reader against real documents that were issued, with the outlines that people drew from them.</summary>
public sealed class RealDocumentTests
{
    private const string Absent = "The folder of real documents is not here; name it in PLANKIT_CORPUS.";

    public static TheoryData<string> Documents =>
        ["annual-plan-2016.txt", "self-examination-2020.txt", "democratic-life-report.txt", "thematic-study-news.txt", "democratic-life-2017-news.txt"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reads_the_outline_that_people_drew(string document)
    {
        (Plan plan, JsonElement expected) = Read(document);

        JsonElement[] sections = [.. expected.GetProperty("sections").EnumerateArray()];
        Assert.Equal(sections.Length, plan.Sections.Length);
        foreach ((JsonElement wanted, PlanSection section) in sections.Zip(plan.Sections))
        {
            AssertSection(wanted, section);
        }

        string[] markersAtTop = [.. Strings(expected, "itemMarkers")];
        Assert.Equal(markersAtTop, plan.Items.Select(item => item.Marker));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Finds_where_the_text_was_pasted_again(string document)
    {
        (Plan plan, JsonElement expected) = Read(document);

        Assert.Equal(expected.GetProperty("repeated").GetBoolean(), plan.Tree.Repetition is not null);
        Assert.Equal(plan.Tree.Repetition is not null, plan.Tree.Flaws.Any(flaw => flaw.Kind == SyntaxFlawKind.RepeatedDocument));
        if (expected.TryGetProperty("copyBeginsAtLine", out JsonElement line))
        {
            Assert.Equal(line.GetInt32(), plan.Text.GetLinePosition(plan.Tree.Repetition!.CopyStart).ShownLine);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Finds_no_damage_where_there_is_none(string document)
    {
        (Plan plan, JsonElement expected) = Read(document);

        IEnumerable<Finding> findings = AnalysisDriver.Create(CoreAnalyzers.All).Analyze(PlanSnapshot.OfDocument(plan, new DateOnly(2016, 12, 31))).Findings;

        string[] warnings = [.. findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Diagnostic.Id)];
        Assert.Equal(expected.GetProperty("repeated").GetBoolean() ? ["PK0004"] : [], warnings);
        Assert.InRange(findings.Count(), warnings.Length, warnings.Length + 2);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Keeps_every_character(string document)
    {
        (Plan plan, _) = Read(document);

        Assert.Equal(plan.Text.ToString(), plan.Tree.ToString());
    }

    [Fact]
    public void Keeps_advertising_lines_in_the_frame()
    {
        (Plan plan, JsonElement expected) = Read("self-examination-2020.txt");

        int advertising = plan.Tree.Nodes<FrameSyntax>().Count(frame => frame.Part == FrameKind.Advertisement);
        Assert.Equal(expected.GetProperty("frameLinesAtTop").GetInt32(), advertising);
    }

    private static void AssertSection(JsonElement wanted, PlanSection section)
    {
        Assert.Equal(wanted.GetProperty("marker").GetString(), section.Marker);
        Assert.Equal(wanted.GetProperty("title").GetString(), section.Title);
        if (wanted.TryGetProperty("category", out JsonElement category))
        {
            Assert.Equal(category.GetString(), section.Category?.Id);
        }

        if (wanted.TryGetProperty("itemMarkers", out _))
        {
            Assert.Equal(Strings(wanted, "itemMarkers"), section.Items.Select(item => item.Marker));
            Assert.Equal(Strings(wanted, "innerMarkers"), section.Items.SelectMany(item => item.Clauses).Select(clause => clause.Marker));
            return;
        }

        JsonElement[] items = [.. wanted.GetProperty("items").EnumerateArray()];
        Assert.Equal(items.Length, section.Items.Length);
        foreach ((JsonElement wantedItem, PlanItem item) in items.Zip(section.Items))
        {
            Assert.Equal(wantedItem.GetProperty("marker").GetString(), item.Marker);
            Assert.Equal(wantedItem.GetProperty("title").GetString(), item.Title);
            Assert.Equal(Strings(wantedItem, "clauses"), item.Clauses.Select(clause => clause.Marker));
            if (wantedItem.TryGetProperty("number", out JsonElement number))
            {
                Assert.Equal(number.GetInt32(), item.Number);
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(each => each.GetString()!) : [];

    private static (Plan Plan, JsonElement Expected) Read(string document)
    {
        Assert.SkipUnless(RepositoryFiles.Corpus is not null, Absent);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Corpus!, "expected.json")));
        SourceText text = SourceText.From(File.ReadAllBytes(Path.Combine(RepositoryFiles.Corpus!, document)).AsMemory()).AsT0;
        Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(text), new PlanHeader("", 2016), PlanProfile.Empty);
        return (plan, expected.RootElement.GetProperty(document).Clone());
    }
}
