using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

public sealed class PlanFileBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PlanFile _file;

    public PlanFileBackupTests()
    {
        _file = PlanFiles.Create(_folder["a.plankit"]);
        _file.Append(PlanFiles.Tick(), PlanFiles.Tick());
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Is_a_plan_file_with_the_same_ledger_and_goes_on_by_itself()
    {
        BackupWritten written = _file.BackupTo(_folder["b.plankit"]).AsT0;
        _file.Append(PlanFiles.Tick());

        using (PlanFile copy = PlanFiles.Open(_folder["b.plankit"]))
        {
            Assert.Equal(written, new BackupWritten(_folder["b.plankit"], copy.Head()));
            Assert.Equal(2, copy.Ledger().Entries.Length);
            Assert.True(copy.Verify().AsT0.IsSound);
            Assert.Single(copy.Append(PlanFiles.Tick()));
        }

        Assert.Equal(["a.plankit", "a.plankit-shm", "a.plankit-wal", "b.plankit"], _folder.Names);
    }

    [Fact]
    public void Can_be_made_of_a_file_that_is_open_to_read()
    {
        using PlanFile reader = PlanFiles.Open(_folder["a.plankit"], PlanFileAccess.Read);

        Assert.True(reader.BackupTo(_folder["b.plankit"]).IsT0);
    }

    [Fact]
    public void Leaves_what_lies_there_already()
    {
        string path = _folder.Write("b.plankit", "mine");

        Assert.Equal(new FileExists(path), _file.BackupTo(path).AsT1);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void Says_that_the_folder_is_missing() =>
        Assert.Equal(FileFaultKind.FolderMissing, Assert.IsType<FileFault>(_file.BackupTo(_folder["missing/b.plankit"]).AsT2.Value).Kind);

    [Fact]
    public void Leaves_nothing_on_a_disk_that_is_full()
    {
        using var disk = SmallDisk.Mount(_folder, "32k");

        var fault = Assert.IsType<FileFault>(_file.BackupTo(disk["b.plankit"]).AsT2.Value);

        Assert.Equal((disk["b.plankit"], FileFaultKind.DiskFull), (fault.Path, fault.Kind));
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }
}
