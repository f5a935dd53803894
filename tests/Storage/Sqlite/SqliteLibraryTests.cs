using System.Runtime.InteropServices;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Tests.Storage.Sqlite;

public sealed class SqliteLibraryTests
{
    [Fact]
    public void Runs_at_least_the_version_that_comes_with_it() =>
        Assert.True(Version.Parse(SqliteLibrary.Version) >= new Version(3, 35, 5));

    [Fact]
    public void Names_the_systems_library_just_when_a_newer_version_runs() =>
        Assert.Equal(SqliteLibrary.SystemLibrary is not null, Version.Parse(SqliteLibrary.Version) > new Version(3, 35, 5));

    [Fact]
    public void Knows_the_version_of_the_package()
    {
        // The number decides which library is newer; an update of the package must not forget it.
        IntPtr library = NativeLibrary.Load("e_sqlite3", typeof(SqliteLibraryTests).Assembly, DllImportSearchPath.AssemblyDirectory);
        var version = Marshal.GetDelegateForFunctionPointer<VersionNumber>(NativeLibrary.GetExport(library, "sqlite3_libversion_number"));

        Assert.Equal(SqliteLibrary.BundledVersionNumber, version());
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
