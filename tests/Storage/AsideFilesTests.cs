using PlanKit.KillTest;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>What a killed process left beside a file goes when somebody writes there later; all else stays.</summary>
public sealed class AsideFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_left_behind_is_removed_with_what_SQLite_kept_beside_it()
    {
        string left = Leave("old.plankit");
        Leave("old.plankit", ending: "-wal", of: left);
        Leave("old.plankit", ending: "-shm", of: left);

        PlanFiles.Create(_folder["a.plankit"]).Dispose();

        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void A_file_that_somebody_holds_open_stays()
    {
        string left = Leave("old.plankit");
        using (new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            PlanFiles.Create(_folder["a.plankit"]).Dispose();

            Assert.True(File.Exists(left));
        }
    }

    [Fact]
    public void A_file_that_was_written_to_lately_stays()
    {
        string left = Leave("old.plankit");
        File.WriteAllText(left + "-wal", "now");

        PlanFiles.Create(_folder["a.plankit"]).Dispose();

        Assert.True(File.Exists(left));
    }

    [Theory]
    [InlineData("mine.plankit-tmp")]
    [InlineData("a.abcdefgh.xyz.tmp")]
    [InlineData("a.abcdefgh.xyz.plankit-tmp.docx")]
    public void A_file_of_another_name_stays(string name)
    {
        Age(_folder.Write(name, "mine"));

        PlanFiles.Create(_folder["a.plankit"]).Dispose();

        Assert.Contains(name, _folder.Names);
    }

    [Fact]
    public void Copies_of_killed_processes_are_whole_or_removed_later() => KilledBackupRun.Run(_folder.Path, 25, seed: 7);

    private string Leave(string name, string ending = "", string? of = null)
    {
        string path = (of ?? AsideFiles.NameFor(_folder[name])) + ending;
        File.WriteAllText(path, "half");
        Age(path);
        return path;
    }

    private static void Age(string path) => File.SetLastWriteTimeUtc(path, new DateTime(2016, 3, 31, 0, 0, 0, DateTimeKind.Utc));
}
