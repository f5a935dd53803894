using PlanKit.Storage;
using PlanKit.Storage.Places;

namespace PlanKit.Tests.Storage.Places;

public sealed class SystemDrivesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Calls_a_disk_of_this_computer_no_network() => Assert.Null(new SystemDrives().NetworkFileSystemOf(_folder.Path));

    [Fact]
    public void Calls_a_disk_in_memory_no_network()
    {
        using var disk = SmallDisk.Mount(_folder, "64k");

        Assert.Null(new SystemDrives().NetworkFileSystemOf(disk.Path));
    }

    [Fact]
    public void Says_nothing_of_a_path_that_does_not_exist() => Assert.Null(new SystemDrives().NetworkFileSystemOf(_folder["missing/deeper"]));

    [Fact]
    public void Writes_without_shared_memory_in_a_folder_that_a_program_provides()
    {
        using var mount = FuseMount.Of(_folder);
        PlanFiles.Create(_folder["source/moved.plankit"]).Dispose();

        foreach (string name in (string[])["made.plankit", "moved.plankit"])
        {
            if (!File.Exists(mount[name]))
            {
                PlanFiles.Create(mount[name]).Dispose();
            }

            using PlanFile file = PlanFiles.Open(mount[name]);
            file.Append(PlanFiles.Tick());

            Assert.Equal(FilePlaceKind.Network, file.Place.Kind);
            Assert.StartsWith("fuse", file.Place.Name, StringComparison.Ordinal);
            Assert.Equal("delete", RawFile.Scalar(mount[name], "PRAGMA journal_mode"));
            Assert.Single(file.Ledger().Entries);
            Assert.True(file.Verify().AsT0.IsSound);
        }

        // FUSE calls what was deleted before its closing came through ".fuse_hidden" until it does.
        Assert.Equal(
            ["made.plankit", "moved.plankit"],
            Directory.EnumerateFiles(mount.Path).Select(System.IO.Path.GetFileName).Where(name => !name!.StartsWith(".fuse_hidden", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
