using System.Text;
using PlanKit.Extensibility;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>An importer of an added plugin reads in a worker what it reads in process.</summary>
public sealed class WorkerImportTests : IDisposable
{
    private readonly WorkerDesk _desk = new();

    public WorkerImportTests() => _desk.Add("reads");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_text_comes_out_as_it_is()
    {
        using PluginHost here = _desk.InProcess();
        using PluginHost apart = _desk.InWorkers();
        const string Notes = "# 不是正文\n一、学习\r\n1．集中学习😀\u0000\t。\n";

        Assert.Equal("一、学习\r\n1．集中学习😀\u0000\t。\n", Import(here, Notes));
        Assert.Equal(Import(here, Notes), Import(apart, Notes));
    }

    [Fact]
    public void What_cannot_be_read_comes_out_with_its_reason()
    {
        using PluginHost apart = _desk.InWorkers();

        UnreadableDocument refused = Importer(apart).Import("unreadable"u8.ToArray()).AsT1;

        Assert.Equal(("第 1 行没有标题。", "There is no title in line 1."), (refused.Reason.Chinese, refused.Reason.English));
    }

    [Fact]
    public void One_that_throws_or_ends_its_process_hurts_nobody()
    {
        using PluginHost apart = _desk.InWorkers();

        Assert.Equal("Plugin reads 1.0.0 failed: InvalidOperationException: No notes.", Fault(apart, "throw"));
        Assert.Contains("reads 1.0.0 ended before it was done: exit code 0", Fault(apart, "exit"), StringComparison.Ordinal);
        Assert.Equal("1．再来。", Import(apart, "1．再来。"));
    }

    [Theory]
    [InlineData(".notes", true)]
    [InlineData(".NOTES", true)]
    [InlineData(".txt", false)]
    [InlineData("", false)]
    public void An_importer_is_found_by_the_document_s_extension(string extension, bool isFound)
    {
        using PluginHost here = _desk.InProcess();

        Assert.Equal(isFound, here.LoadImporterOf(extension) is not null);
    }

    private static string Fault(PluginHost host, string notes) =>
        Assert.Throws<WorkerFailedException>(() => Import(host, notes)).Text.English;

    private static string Import(PluginHost host, string notes) => Importer(host).Import(Encoding.UTF8.GetBytes(notes)).AsT0.ToString();

    private static IPlanImporter Importer(PluginHost host) => host.LoadImporter("notes").AsT0.Importer;
}
