using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Tests.Storage;

public sealed class PlanFileCreationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Leaves_what_lies_there_already()
    {
        string path = _folder.Write("a.plankit", "mine");

        FileExists refusal = PlanFile.Create(path, PlanFiles.Contents, PlanFiles.Options()).AsT1;

        Assert.Equal(path, refusal.Path);
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Leaves_a_folder_of_that_name()
    {
        Directory.CreateDirectory(_folder["a.plankit"]);

        Assert.True(PlanFile.Create(_folder["a.plankit"], PlanFiles.Contents, PlanFiles.Options()).IsT1);
    }

    [Fact]
    public void Says_that_the_folder_is_missing()
    {
        FileFault fault = PlanFile.Create(_folder["missing/a.plankit"], PlanFiles.Contents, PlanFiles.Options()).AsT2;

        Assert.Equal(FileFaultKind.FolderMissing, fault.Kind);
        Assert.Equal(_folder["missing/a.plankit"], fault.Path);
    }

    [Fact]
    public void Leaves_nothing_when_the_text_cannot_be_kept()
    {
        var contents = new PlanFileContents { Header = PlanFiles.Contents.Header, Text = SourceText.From("half \ud842") };

        Assert.ThrowsAny<ArgumentException>(() => PlanFile.Create(_folder["a.plankit"], contents, PlanFiles.Options()));

        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Makes_a_file_in_a_folder_with_an_odd_name()
    {
        string folder = Directory.CreateDirectory(_folder["计划 100% #1 ?a=b&c;d'"]).FullName;
        string path = Path.Combine(folder, "市测试委 2016.plankit");

        using (PlanFile file = PlanFiles.Create(path))
        {
            file.Append(PlanFiles.Tick());
        }

        Assert.Equal([path], Directory.EnumerateFiles(folder));
        using PlanFile reopened = PlanFiles.Open(path, PlanFileAccess.Read);
        Assert.Single(reopened.Ledger().Entries);
    }

    [Fact]
    public void Says_that_the_disk_is_full()
    {
        using var disk = SmallDisk.Mount(_folder, "64k");

        FileFault fault = PlanFile.Create(disk["a.plankit"], PlanFiles.Contents, PlanFiles.Options()).AsT2;

        Assert.Equal(FileFaultKind.DiskFull, fault.Kind);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }
}
