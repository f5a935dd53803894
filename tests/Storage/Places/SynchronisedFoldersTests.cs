using PlanKit.Storage.Places;

namespace PlanKit.Tests.Storage.Places;

public sealed class SynchronisedFoldersTests
{
    [Theory]
    [InlineData(@"C:\Users\王芳\OneDrive\计划\2016.plankit", "OneDrive")]
    [InlineData(@"C:\Users\王芳\OneDrive - 市测试委\2016.plankit", "OneDrive")]
    [InlineData(@"D:\我的坚果云\2016.plankit", "坚果云")]
    [InlineData(@"C:\Users\王芳\Nutstore\1\我的坚果云\2016.plankit", "坚果云")]
    [InlineData("/home/wang/Nutstore Files/计划/2016.plankit", "坚果云")]
    [InlineData(@"D:\BaiduSyncdisk\2016.plankit", "百度网盘")]
    [InlineData(@"D:\百度网盘同步空间\2016.plankit", "百度网盘")]
    [InlineData(@"C:\Users\王芳\WPS Cloud Files\123\2016.plankit", "WPS 云盘")]
    [InlineData("/home/wang/Dropbox (Personal)/2016.plankit", "Dropbox")]
    [InlineData("/home/wang/dropbox/2016.plankit", "Dropbox")]
    [InlineData(@"C:\Users\王芳\iCloudDrive\2016.plankit", "iCloud")]
    [InlineData("/Users/wang/Library/Mobile Documents/com~apple~CloudDocs/2016.plankit", "iCloud")]
    [InlineData("/Users/wang/Library/CloudStorage/OneDrive-Personal/2016.plankit", "OneDrive")]
    [InlineData("/Users/wang/Library/CloudStorage/Box-Box/2016.plankit", "Box-Box")]
    public void Knows_the_service_by_the_name_of_its_folder(string path, string service) =>
        Assert.Equal(service, SynchronisedFolders.ServiceOf(path, []));

    [Theory]
    [InlineData("/home/wang/计划/2016.plankit")]
    [InlineData("/home/wang/Dropbox.plankit")]
    [InlineData("/home/wang/OneDriveless/2016.plankit")]
    [InlineData("/home/wang/CloudStorage/2016.plankit")]
    [InlineData(@"D:\坚果云使用说明\2016.plankit")]
    [InlineData("2016.plankit")]
    public void Takes_no_other_folder_for_one(string path) => Assert.Null(SynchronisedFolders.ServiceOf(path, []));

    [Theory]
    [InlineData(@"D:\云\计划\2016.plankit", "OneDrive")]
    [InlineData(@"d:\云\2016.plankit", "OneDrive")]
    [InlineData(@"D:\云雾\2016.plankit", null)]
    public void Knows_a_folder_of_another_name_where_the_system_was_told_of_it(string path, string? service) =>
        Assert.Equal(service, SynchronisedFolders.ServiceOf(path, [(@"D:\云", "OneDrive")]));
}
