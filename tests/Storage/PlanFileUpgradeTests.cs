using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

public sealed class PlanFileUpgradeTests : IDisposable
{
    private const string HeadOfVersion1 = "6:9c0c94c5d3aa4865c3f1d3e57c68a5d7e8a46eaef337af4a994121d5a281808b";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_not_needed_to_read_and_to_append()
    {
        string path = SchemaFiles.CopyOf(1, _folder);

        using (PlanFile file = PlanFiles.Open(path))
        {
            Assert.Equal((1, HeadOfVersion1), (file.SchemaVersion, file.Head().ToString()));
            Assert.True(file.Verify().AsT0.IsSound);
            Assert.Single(file.Append(PlanFiles.Tick()));
        }

        using PlanFile reopened = PlanFiles.Open(path, PlanFileAccess.Read);
        Assert.Equal(1, reopened.SchemaVersion);
        Assert.Equal(LedgerContinuity.Continued, reopened.Ledger().Since(HeadOfVersion1Parsed));
    }

    [Fact]
    public void Changes_the_version_alone_after_a_copy_was_made()
    {
        string path = SchemaFiles.CopyOf(1, _folder);
        byte[] dump = PlanFileDumpTests.Dump(path);

        UpgradeDone done = PlanFile.Upgrade(path, _folder["before"], PlanFiles.Options()).AsT0;

        Assert.Equal(new UpgradeDone(path, 1, 2, new BackupWritten(_folder["before"], HeadOfVersion1Parsed)), done);
        Assert.Equal((2, 1), (VersionOf(path), VersionOf(_folder["before"])));
        Assert.Equal(dump, PlanFileDumpTests.Dump(path));
        Assert.Equal(dump, PlanFileDumpTests.Dump(_folder["before"]));
        Assert.Equal(["before", "v1.plankit"], _folder.Names);
    }

    [Fact]
    public void Leaves_a_file_alone_that_is_up_to_date()
    {
        PlanFiles.Create(_folder["a.plankit"]).Dispose();

        Assert.Equal(
            new UpgradeDone(_folder["a.plankit"], 2, 2, null), PlanFile.Upgrade(_folder["a.plankit"], _folder["before"], PlanFiles.Options()).AsT0);
        Assert.Equal(["a.plankit"], _folder.Names);
    }

    [Fact]
    public void Changes_nothing_where_the_copy_would_lie_on_another_file()
    {
        string path = SchemaFiles.CopyOf(1, _folder);

        Assert.Equal(new FileExists(path), PlanFile.Upgrade(path, path, PlanFiles.Options()).AsT1);
        Assert.Equal(1, VersionOf(path));
    }

    [Fact]
    public void Refuses_a_file_that_was_changed()
    {
        string path = SchemaFiles.CopyOf(1, _folder);
        RawFile.TamperUnseen(path, "UPDATE ledger SET author = 'x' WHERE sequence = 3");

        Assert.Equal(3, Assert.IsType<DamagedFile>(PlanFile.Upgrade(path, _folder["before"], PlanFiles.Options()).AsT2.Value).Sequence);
        Assert.Equal(["v1.plankit"], _folder.Names);
    }

    private static LedgerHead HeadOfVersion1Parsed => LedgerHead.TryParse(HeadOfVersion1, out LedgerHead? head) ? head : throw new InvalidOperationException();

    private static int VersionOf(string path)
    {
        using PlanFile file = PlanFiles.Open(path, PlanFileAccess.Read);
        return file.SchemaVersion;
    }
}
