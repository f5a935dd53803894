using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>Every sample document has its approved outline beside it: name.txt and name.outline.</summary>
public sealed class SampleOutlineTests
{
    private const int FewestTraps = 25;

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(RepositoryFiles.Samples, "*.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFiles.Samples, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_the_approved_outline(string sample)
    {
        string path = Path.Combine(RepositoryFiles.Samples, sample);
        SourceText text = SourceText.From(File.ReadAllBytes(path).AsMemory()).AsT0;

        PlanSyntaxTree tree = PlanSyntaxTree.Parse(text);

        GoldenFile.AssertMatches(Path.ChangeExtension(path, ".outline"), OutlineWriter.Write(tree));
        Assert.Equal(text.ToString(), tree.ToString());
    }

    [Fact]
    public void There_is_a_document_for_every_trap() =>
        Assert.InRange(Directory.GetFiles(Path.Combine(RepositoryFiles.Samples, "traps"), "*.txt").Length, FewestTraps, int.MaxValue);
}
