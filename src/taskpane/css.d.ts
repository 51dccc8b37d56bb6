// webpack turns style sheets into files of their own; the program only names them
declare module "*.css";
